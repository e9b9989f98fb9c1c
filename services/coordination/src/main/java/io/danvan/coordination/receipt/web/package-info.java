/** What the holder of a receipt asks and is told, through HTTP. */
@NullMarked
package io.danvan.coordination.receipt.web;

import org.jspecify.annotations.NullMarked;
