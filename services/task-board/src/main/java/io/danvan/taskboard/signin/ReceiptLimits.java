package io.danvan.taskboard.signin;

import io.danvan.platform.limit.Rate;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much may be sent to the page of receipts, to which nobody signs in ({@code danvan.receipts}).
 *
 * @param network from one network
 * @param all from all of them together
 */
@ConfigurationProperties("danvan.receipts")
public record ReceiptLimits(Rate network, Rate all) {}
