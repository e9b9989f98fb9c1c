package io.danvan.coordination.complaint.web;

/**
 * A complaint to be counted.
 *
 * @param year the calendar year in which it was received: this one, or the one before
 */
record CountedYear(int year) {}
