/**
 * The accounts with which a newcomer signs in, and for which the demonstration acts. They speak for
 * real organisations, but name no person.
 */
@NullMarked
package io.danvan.local.account;

import org.jspecify.annotations.NullMarked;
