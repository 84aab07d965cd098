package org.fabcom.people.served;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Sql;

/** What somebody typed of a person's name, word by word and in any order: papers put the surname first. */
record SoughtName(String whole, List<String> words) {

    /** What parts words in {@code people.spoken}. */
    private static final Pattern BETWEEN = Pattern.compile("[-–‐‑''’ʼ.,\\s\\u00A0\\u202F]+");

    private static final int MOST = 8;

    static SoughtName of(String typed) {
        var whole = typed.strip().toLowerCase(Locale.ROOT);
        var words = BETWEEN.splitAsStream(whole)
                .filter(it -> !it.isEmpty())
                .map(Fold::singular)
                .limit(MOST)
                .toList();
        return new SoughtName(whole, words.isEmpty() ? List.of(whole) : words);
    }

    /** On {@code name}; each word is a condition of its own, which the index answers. */
    String sql() {
        return IntStream.range(0, words.size())
                .mapToObj(i -> "people.spoken(name) like people.spoken(:word" + i + ")")
                .collect(Collectors.joining(" and "));
    }

    Sql.Statement in(Sql.Statement statement) {
        var filled = statement.param("like", like(whole));
        for (int i = 0; i < words.size(); i++) filled = filled.param("word" + i, like(words.get(i)));
        return filled;
    }

    private static String like(String words) {
        return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
