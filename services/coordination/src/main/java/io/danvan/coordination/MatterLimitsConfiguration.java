package io.danvan.coordination;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The limits within which matters are answered, for every service that shows them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MatterSettings.class)
public class MatterLimitsConfiguration {}
