package org.fabcom.acts;

import module java.base;

/**
 * What is known of people nobody named: how many, and for each question how many gave each answer. The questions are never
 * crossed (A40): who is both a woman and over 70 was not noted, and is not made up.
 *
 * @param total 0 to 10 000
 * @param already how many had been helped before, at most the total
 */
public record Margins(
        int total, int already, Map<Gender, Integer> genders, Map<Age, Integer> ages, Map<Status, Integer> statuses) {

    public static final int MOST = 10_000;
    public static final Margins NOBODY = new Margins(0, 0, Map.of(), Map.of(), Map.of());

    public Margins {
        if (total < 0 || total > MOST) throw new IllegalArgumentException("total");
        if (already < 0 || already > total) throw new IllegalArgumentException("already");
        genders = kept(Gender.class, genders, total);
        ages = kept(Age.class, ages, total);
        statuses = kept(Status.class, statuses, total);
    }

    /** @param lines as they are kept, each {@code genre}, {@code age} or {@code statut}, a code and how many; unknown codes fall away */
    static Margins counted(int total, int already, Iterable<String> lines) {
        var genders = new EnumMap<Gender, Integer>(Gender.class);
        var ages = new EnumMap<Age, Integer>(Age.class);
        var statuses = new EnumMap<Status, Integer>(Status.class);
        for (var line : lines) {
            var words = line.split(" ");
            int number = Integer.parseInt(words[2]);
            switch (words[0]) {
                case "genre" -> Coded.find(Gender.class, words[1]).ifPresent(it -> genders.put(it, number));
                case "age" -> Coded.find(Age.class, words[1]).ifPresent(it -> ages.put(it, number));
                default -> Coded.find(Status.class, words[1]).ifPresent(it -> statuses.put(it, number));
            }
        }
        return new Margins(total, already, genders, ages, statuses);
    }

    private static <T extends Enum<T>> Map<T, Integer> kept(Class<T> type, Map<T, Integer> margin, int total) {
        var kept = new EnumMap<T, Integer>(type);
        margin.forEach((answer, n) -> {
            if (n < 0) throw new IllegalArgumentException(answer.name());
            if (n > 0) kept.put(answer, n);
        });
        if (sum(kept) > total) throw new IllegalArgumentException(type.getSimpleName());
        return kept;
    }

    /** Codes that a question may be answered by. */
    static List<String> answers(String question) {
        return switch (question) {
            case "genre" -> Coded.codes(List.of(Gender.values()));
            case "age" -> Coded.codes(List.of(Age.values()));
            default -> Coded.codes(List.of(Status.values()));
        };
    }

    static int sum(Map<?, Integer> margin) {
        return margin.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Gender, if said. */
    public enum Gender implements Coded {
        WOMAN("feminin"),
        MAN("masculin"),
        UNSAID("non_communique");

        private final String code;

        Gender(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Age band of today’s vocabulary; the former one (12, 18, 35, 60) does not line up with it (A42). */
    public enum Age implements Coded {
        UNDER_12("moins_de_douze"),
        FROM_12("douze_dix_huit"),
        FROM_18("dix_huit_vingt_quatre"),
        FROM_25("vingt_cinq_trente_neuf"),
        FROM_40("quarante_cinquante_neuf"),
        FROM_60("soixante_soixante_neuf"),
        FROM_70("soixante_dix_plus"),
        UNSAID("non_communique");

        private final String code;

        Age(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** What the person does. */
    public enum Status implements Coded {
        IN_WORK("en_emploi"),
        WITHOUT_WORK("sans_emploi"),
        RETIRED("retraite"),
        AT_SCHOOL("scolarise"),
        UNSAID("non_communique");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
