package io.danvan.coordination.story;

import io.danvan.coordination.CoordinationConfiguration;
import io.danvan.platform.PlatformConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** What every body's service is made of. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({PlatformConfiguration.class, CoordinationConfiguration.class})
class BodyApplication {}
