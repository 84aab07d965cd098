package org.fabcom.places.intake;

import module java.base;
import org.fabcom.imports.reading.WrittenDay;
import org.fabcom.kernel.digest.Luhn;
import org.fabcom.people.numbers.NumberReading;
import org.fabcom.people.numbers.Rna;
import org.fabcom.people.numbers.Siret;
import org.jspecify.annotations.Nullable;

/** Numbers of registers, phones, coordinates and days as the standard writes them. */
final class Numbers {

    private Numbers() {}

    /** SIRET (its key, with the exception of La Poste), else RNA; a SIREN is kept, though the standard prefers a SIRET. */
    static @Nullable String pivot(String raw, Notes notes) {
        var said = raw.replaceAll("[\\s\\u00a0\\u202f.\\-]", "").toUpperCase(Locale.ROOT);
        if (said.matches("0*")) {
            notes.left("pivot", raw, "places.import.why.number");
            return null;
        }
        if (said.matches("[0-9]{12,13}")) {
            var padded = "0".repeat(14 - said.length()) + said;
            if (Siret.read(padded) instanceof NumberReading.Read) {
                notes.rewritten("pivot", raw, padded);
                return padded;
            }
        }
        if (said.matches("[0-9]{14}") && Siret.read(said) instanceof NumberReading.Read) return told(raw, said, notes);
        if (said.startsWith("W") && Rna.read(said) instanceof NumberReading.Read) return told(raw, said, notes);
        if (said.matches("[0-9]{9}") && Luhn.fits(said)) {
            notes.say("places.import.siren", "pivot", said);
            return said;
        }
        notes.left("pivot", raw, "places.import.why.pivot");
        return null;
    }

    private static String told(String raw, String said, Notes notes) {
        if (!raw.equals(said)) notes.rewritten("pivot", raw, said);
        return said;
    }

    /** The first number that can be read, in its international form; the others are told. */
    static @Nullable String phone(String raw, Notes notes) {
        String first = null;
        for (var said : Lists.split(raw, "[|;,/\n]|\\bou\\b|\\bet\\b")) {
            var number = phone(said);
            if (number.isEmpty()) {
                if (said.matches(".*[0-9].*")) notes.left("telephone", said, "places.import.why.phone");
            } else if (first != null) {
                notes.left("telephone", said, "places.import.why.one");
            } else {
                first = number.get();
                if (!first.startsWith("+")) notes.say("places.import.short", "telephone", said);
                else if (!first.equals(said)) notes.rewritten("telephone", said, first);
            }
        }
        return first;
    }

    static Optional<String> phone(String said) {
        var digits = said.replaceAll("\\(0\\)", "").replaceAll("[^0-9+]", "");
        if (digits.indexOf('+') > 0) return Optional.empty();
        if (digits.startsWith("00")) digits = "+" + digits.substring(2);
        if (digits.matches("\\+33\\s*0[1-9][0-9]{8}")) digits = "+33" + digits.substring(4);
        if (digits.matches("33[1-9][0-9]{8}")) digits = "+" + digits;
        if (digits.matches("[1-9][0-9]{8}")) digits = "0" + digits;
        if (digits.matches("0[1-9][0-9]{8}")) digits = "+" + country(digits) + digits.substring(1);
        if (digits.matches("\\+[0-9]{8,15}")) return Optional.of(digits);
        return digits.matches("[13][0-9]{3}|118[0-9]{3}") ? Optional.of(digits) : Optional.empty();
    }

    /** The overseas departments have country codes of their own; the numbering is one. */
    private static String country(String digits) {
        return switch (digits.substring(1, 4)) {
            case "590", "690", "691" -> "590";
            case "594", "694" -> "594";
            case "596", "696", "697" -> "596";
            case "262", "692", "693", "269", "639" -> "262";
            default -> "33";
        };
    }

    /** A coordinate with the digits it came with; null if it is none. */
    static @Nullable String coordinate(String name, String raw, int most, Notes notes) {
        var said = raw.strip().replace(',', '.');
        try {
            var number = new BigDecimal(said);
            if (number.abs().compareTo(BigDecimal.valueOf(most)) <= 0
                    && number.scale() <= 20
                    && number.precision() <= 25) {
                var text = number.toPlainString();
                if (!text.equals(raw)) notes.rewritten(name, raw, text);
                return text;
            }
        } catch (NumberFormatException none) {
            // told below
        }
        notes.left(name, raw, "places.import.why.coordinate");
        return null;
    }

    /** In whatever form. A day to come is no day of the past. */
    static @Nullable String day(String raw, LocalDate today, Notes notes) {
        return day(raw, WrittenDay.read(raw), today, notes);
    }

    /** The same of a column of this order; tables of places are put together from several, so one in the other order is a day still. */
    static @Nullable String day(String raw, WrittenDay.Order order, LocalDate today, Notes notes) {
        return day(raw, WrittenDay.read(raw, order).or(() -> WrittenDay.read(raw)), today, notes);
    }

    private static @Nullable String day(String raw, Optional<LocalDate> said, LocalDate today, Notes notes) {
        var day = said.filter(it -> !it.isAfter(today.plusDays(1)) && it.getYear() >= 1990)
                .map(LocalDate::toString);
        if (day.isEmpty())
            notes.left("date_maj", raw, said.isPresent() ? "places.import.why.past" : "places.import.why.day");
        else if (!day.get().equals(raw)) notes.rewritten("date_maj", raw, day.get());
        return day.orElse(null);
    }
}
