package org.fabcom.diagnosis.answers;

import module java.base;
import org.fabcom.diagnosis.Situation;
import org.fabcom.diagnosis.Tool;
import org.fabcom.diagnosis.Tool.Owner;
import org.fabcom.diagnosis.Tool.Payer;
import org.fabcom.kernel.TypedDecimal;
import org.fabcom.web.field.TypedDuration;
import org.jspecify.annotations.Nullable;

/**
 * The answers understood: the situation, and for each field that could not be understood the most it may be (its answer then
 * counts as not given).
 */
public record Checked(Situation situation, Map<String, Wrong> wrong) {

    /** What is wrong with a field: a number between 0 and {@code most} was expected, or as many hours. */
    public record Wrong(long most, int decimals, boolean hours) {}

    private static final int MOST_PEOPLE = 100_000;
    private static final int MOST_CONTACTS = 10_000_000;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f€]");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");

    public Checked {
        wrong = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(wrong));
    }

    public static Checked of(Answers answers) {
        var reading = new Reading();
        var people = reading.whole("p", answers.people(), MOST_PEOPLE);
        var contacts = reading.whole("c", answers.contacts(), MOST_CONTACTS);
        var tools = new ArrayList<Tool>();
        for (var it : answers.tools()) tools.add(reading.tool(it, tools.size()));
        var money = answers.money().isEmpty()
                ? null
                : Boolean.valueOf(answers.money().equals("1"));
        return new Checked(
                new Situation(answers.audience(), answers.name(), people, contacts, money, tools), reading.wrong);
    }

    public boolean ok() {
        return wrong.isEmpty();
    }

    private static final class Reading {

        private final Map<String, Wrong> wrong = new LinkedHashMap<>();

        private Tool tool(Described it, int place) {
            return new Tool(
                    it.name(),
                    integer(it, Ask.SEATS, place),
                    owner(it.value(Ask.OWNER)),
                    it.value(Ask.PLAN).isEmpty() ? null : it.value(Ask.PLAN),
                    hundredths(it, Ask.PAID, place),
                    minutes(it, place),
                    integer(it, Ask.PAYMENTS, place),
                    hundredths(it, Ask.AVERAGE, place),
                    payer(it.value(Ask.PAYER)),
                    integer(it, Ask.DEPENDANTS, place));
        }

        private @Nullable Integer whole(String field, String typed, long most) {
            var number = number(field, typed, 0, most);
            return number.map(BigDecimal::intValueExact).orElse(null);
        }

        private @Nullable Integer integer(Described it, Ask ask, int place) {
            return whole(ask.field(place), it.value(ask), ask.most());
        }

        private @Nullable Long hundredths(Described it, Ask ask, int place) {
            return number(ask.field(place), it.value(ask), ask.decimals(), ask.most())
                    .map(found -> found.movePointRight(2).longValueExact())
                    .orElse(null);
        }

        private @Nullable Integer minutes(Described it, int place) {
            var typed = it.value(Ask.HOURS);
            if (typed.isBlank()) return null;
            var minutes = TypedDuration.minutes(typed).filter(found -> found <= Ask.HOURS.most() * 60);
            if (minutes.isEmpty())
                wrong.put(Ask.HOURS.field(place), new Wrong(Ask.HOURS.most(), Ask.HOURS.decimals(), true));
            return minutes.orElse(null);
        }

        /** A number as people write it: 1 200, 12,50, 12.50 €. */
        private Optional<BigDecimal> number(String field, String typed, int decimals, long most) {
            if (typed.isBlank()) return Optional.empty();
            var cents =
                    decimals == 2 ? TypedDecimal.cents(typed, most * 100) : TypedDecimal.units(typed, decimals, most);
            if (cents.isPresent()) return Optional.of(BigDecimal.valueOf(cents.getAsLong(), decimals));
            wrong.put(field, new Wrong(most, decimals, false));
            return Optional.empty();
        }

        private static @Nullable Owner owner(String letter) {
            return switch (letter) {
                case "e" -> Owner.ENTITY;
                case "p" -> Owner.PERSON;
                case "f" -> Owner.FORMER;
                case "u" -> Owner.UNKNOWN;
                default -> null;
            };
        }

        private static @Nullable Payer payer(String letter) {
            return switch (letter) {
                case "n" -> Payer.NOBODY;
                case "e" -> Payer.ENTITY;
                case "p" -> Payer.PERSON;
                case "u" -> Payer.UNKNOWN;
                default -> null;
            };
        }
    }
}
