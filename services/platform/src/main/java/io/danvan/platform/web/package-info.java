/**
 * How every service speaks HTTP: problem documents, strict JSON, commands that take effect once,
 * entity tags, pages and languages. Controllers of the services only say what is theirs.
 */
@NullMarked
package io.danvan.platform.web;

import org.jspecify.annotations.NullMarked;
