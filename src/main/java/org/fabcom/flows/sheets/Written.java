package org.fabcom.flows.sheets;

import module java.base;
import org.fabcom.kernel.Fold;

/** Masses, amounts and counts as people write them in notebooks: « 2,0 », « 1 200 g », « 2 kg 300 », « 4€50 ». Empty: it is none. */
final class Written {

    private static final Pattern NUMBER = Pattern.compile("([0-9][0-9 .,']*)([a-z]*)");
    private static final Pattern TWO_UNITS = Pattern.compile("([0-9]+) ?kg ?([0-9]{1,3}) ?(?:g|gr)?");
    private static final Pattern EUROS =
            Pattern.compile("(-?) ?(?:€|eur)? ?([0-9][0-9 .,']*) ?(?:€|eur|euros?)?(?: ?([0-9]{2}))?");
    private static final Pattern PIECES =
            Pattern.compile("[x×]? ?([0-9]{1,7})(?:[.,]0+)? ?(?:x|pcs?|pi[eè]ces?|unit[eé]s?|objets?)?");
    private static final Map<String, Long> UNITS = Map.ofEntries(
            Map.entry("g", 1L),
            Map.entry("gr", 1L),
            Map.entry("gramme", 1L),
            Map.entry("grammes", 1L),
            Map.entry("kg", 1_000L),
            Map.entry("kgs", 1_000L),
            Map.entry("kilo", 1_000L),
            Map.entry("kilos", 1_000L),
            Map.entry("t", 1_000_000L),
            Map.entry("tonne", 1_000_000L),
            Map.entry("tonnes", 1_000_000L));
    private static final Set<String> NOTHING = Set.of("offert", "gratuit", "don", "donne", "cadeau");
    private static final long MOST_GRAMS = 1_000_000_000L;
    private static final long MOST_CENTS = 100_000_000L;

    private Written() {}

    /** @param unit grams that a number alone counts: 1 or 1000 */
    static OptionalLong grams(String typed, long unit) {
        var text = plain(typed);
        var two = TWO_UNITS.matcher(text);
        if (two.matches()) {
            var grams = (two.group(2) + "00").substring(0, 3);
            return within(
                    new BigDecimal(two.group(1))
                            .movePointRight(3)
                            .add(new BigDecimal(text.endsWith("g") || text.endsWith("gr") ? two.group(2) : grams)),
                    MOST_GRAMS);
        }
        var it = NUMBER.matcher(text);
        if (!it.matches()) return OptionalLong.empty();
        long of = it.group(2).isEmpty() ? unit : UNITS.getOrDefault(it.group(2), 0L);
        return of == 0
                ? OptionalLong.empty()
                : within(number(it.group(1), of == 1).multiply(BigDecimal.valueOf(of)), MOST_GRAMS);
    }

    /** Below zero where money was given back; nothing where it was a gift. */
    static OptionalLong cents(String typed) {
        if (NOTHING.contains(Fold.words(typed))) return OptionalLong.of(0);
        var it = EUROS.matcher(plain(typed));
        if (!it.matches()) return OptionalLong.empty();
        var euros = number(it.group(2), true);
        if (it.group(3) != null) euros = euros.add(new BigDecimal(it.group(3)).movePointLeft(2));
        var cents = within(euros.movePointRight(2), MOST_CENTS);
        return cents.isEmpty() || it.group(1).isEmpty() ? cents : OptionalLong.of(-cents.getAsLong());
    }

    static OptionalLong pieces(String typed) {
        var it = PIECES.matcher(plain(typed));
        return it.matches() ? within(new BigDecimal(it.group(1)), 1_000_000) : OptionalLong.empty();
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s\u00a0\u202f]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    /** The last of two different signs is the comma; a sign that stands twice parts thousands, and one before three figures may. */
    private static BigDecimal number(String typed, boolean thousands) {
        var text = typed.replaceAll("[ ']", "");
        int comma = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
        if (comma < 0) return new BigDecimal(text);
        var sign = text.substring(comma, comma + 1);
        boolean both = text.contains(",") && text.contains(".");
        boolean twice = text.indexOf(sign) != comma;
        var behind = text.substring(comma + 1);
        var bare = text.replaceAll("[.,]", "");
        if (twice && !both || thousands && !both && behind.length() == 3) return new BigDecimal(bare);
        return new BigDecimal(bare).movePointLeft(behind.length());
    }

    private static OptionalLong within(BigDecimal it, long most) {
        var whole = it.setScale(0, RoundingMode.HALF_UP);
        return whole.compareTo(BigDecimal.valueOf(most)) > 0
                ? OptionalLong.empty()
                : OptionalLong.of(whole.longValueExact());
    }
}
