/**
 * What the packages that speak SQL share: the one database of a service and its migrations. Each
 * library and the service migrate their own tables, with a history of their own.
 */
@NullMarked
package io.danvan.platform.postgres;

import org.jspecify.annotations.NullMarked;
