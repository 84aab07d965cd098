package org.fabcom.diagnosis.demo;

import module java.base;
import org.fabcom.diagnosis.Situation.Audience;
import org.fabcom.diagnosis.Tool.Owner;
import org.fabcom.diagnosis.Tool.Payer;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.diagnosis.answers.Ask;
import org.fabcom.diagnosis.answers.Described;
import org.jspecify.annotations.Nullable;

/** A line of {@code demo/diagnoses.yml}: what was answered, how many days before the day of the demonstration. */
record InventedDiagnosis(
        String of,
        int days,
        String by,
        int people,
        @Nullable Integer contacts,
        @Nullable Boolean money,
        List<Used> tools) {

    /** A tool as its people described it; {@code minutes} are a month, {@code paid} and {@code average} are euros. */
    record Used(
            String asked,
            @Nullable Integer seats,
            @Nullable Owner owner,
            @Nullable Payer payer,
            @Nullable String plan,
            @Nullable BigDecimal paid,
            @Nullable Integer minutes,
            @Nullable Integer payments,
            @Nullable BigDecimal average,
            @Nullable Integer dependants) {

        Described described() {
            var typed = new EnumMap<Ask, String>(Ask.class);
            put(typed, Ask.SEATS, seats);
            put(typed, Ask.OWNER, owner == null ? null : letter(owner.name()));
            put(typed, Ask.PAYER, payer == null ? null : letter(payer.name()));
            put(typed, Ask.PLAN, plan);
            put(typed, Ask.PAID, paid == null ? null : paid.toPlainString());
            put(typed, Ask.HOURS, minutes == null ? null : hours(minutes));
            put(typed, Ask.PAYMENTS, payments);
            put(typed, Ask.AVERAGE, average == null ? null : average.toPlainString());
            put(typed, Ask.DEPENDANTS, dependants);
            return new Described(asked, typed);
        }

        private static void put(EnumMap<Ask, String> typed, Ask ask, @Nullable Object answer) {
            if (answer != null) typed.put(ask, answer.toString());
        }

        private static String letter(String choice) {
            return choice.substring(0, 1).toLowerCase(Locale.ROOT);
        }

        private static String hours(int minutes) {
            return BigDecimal.valueOf(minutes)
                    .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
        }
    }

    Answers answers(Audience audience) {
        return new Answers(
                audience,
                of,
                String.valueOf(people),
                contacts == null ? "" : contacts.toString(),
                money == null ? "" : money ? "1" : "0",
                tools.stream().map(Used::described).toList());
    }
}
