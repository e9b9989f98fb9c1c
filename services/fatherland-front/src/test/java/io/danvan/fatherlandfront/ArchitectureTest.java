package io.danvan.fatherlandfront;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.danvan.platform.ArchitectureRules;
import io.danvan.platform.OnlyProductionCode;

@AnalyzeClasses(packages = "io.danvan", importOptions = OnlyProductionCode.class)
class ArchitectureTest {
  @ArchTest static final ArchTests rules = ArchTests.in(ArchitectureRules.class);

  @ArchTest
  static final ArchRule endpointsAreCoordinations =
      ArchitectureRules.noEndpointsIn("io.danvan.fatherlandfront..");
}
