package io.danvan.taskboard.board.postgres;

import io.danvan.taskboard.board.Scope;

/** A board whose row this transaction has locked. */
record ActiveBoard(long id, Scope scope, long version) {}
