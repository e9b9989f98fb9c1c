package io.danvan.coordination.directory;

import java.time.LocalDate;

/**
 * A day on which offices do not work.
 *
 * @param name what it is called in Vietnamese
 * @param nameEn what it is called in English
 */
public record Holiday(LocalDate day, String name, String nameEn) {}
