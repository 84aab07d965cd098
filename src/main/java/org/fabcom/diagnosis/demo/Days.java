package org.fabcom.diagnosis.demo;

import module java.base;

/** The calendar of the invented territory: days are counted back from the day of the demonstration, negative ones are to come. */
public record Days(LocalDate today) {

    private static final Pattern NAMED = Pattern.compile("\\{(-?[0-9]+)}");
    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("d MMMM", Locale.FRENCH);

    public LocalDate day(int before) {
        return today.minusDays(before);
    }

    /** Words in which {@code {13}} stands for the date thirteen days before. */
    public String words(String text) {
        return NAMED.matcher(text)
                .replaceAll(found -> day(Integer.parseInt(found.group(1))).format(IN_WORDS));
    }
}
