package io.danvan.coordination.common;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that proves something; the document itself is not stored here.
 *
 * @param number number and symbol of the document
 * @param issuedOn the date it bears
 * @param issuer the organisation that issued it
 * @param link where it can be read: an https link without a query string
 * @param sha256 its SHA-256 in hexadecimal
 */
public record DocumentReference(
    String number,
    LocalDate issuedOn,
    OrganisationId issuer,
    @Nullable String link,
    @Nullable String sha256) {}
