package io.danvan.platform.inbox;

import io.danvan.platform.PlatformConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** A service with all of the platform that keeps what it saw in a table of its own. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({PlatformConfiguration.class, SeenEvents.class})
class WholeService {}
