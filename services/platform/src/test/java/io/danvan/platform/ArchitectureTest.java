package io.danvan.platform;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

@AnalyzeClasses(packages = "io.danvan", importOptions = OnlyProductionCode.class)
class ArchitectureTest {
  @ArchTest static final ArchTests rules = ArchTests.in(ArchitectureRules.class);
}
