package org.fabcom.agenda.workshops;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Plain;

/** Names, one on each line: what of them may be one person twice, or several on one line. */
public final class NamedLines {

    private static final int ROOM_FOR_NUMBER = 6;

    /** « 2 enfants », « - 3 personnes », « une famille (4) ». */
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** « Marcel Aubry, Ginette », « Paul et Virginie ». */
    private static final Pattern BESIDE = Pattern.compile("[,;/&+]|\\s(?:et|and)\\s", Pattern.CASE_INSENSITIVE);

    /** What {@link #apart} adds. */
    private static final Pattern TOLD_APART = Pattern.compile(" \\(\\d+\\)$");

    private NamedLines() {}

    public static List<String> of(String typed) {
        return Workshop.lines(typed).stream()
                .map(Plain::line)
                .filter(it -> !it.isEmpty())
                .map(it -> it.length() > WalkIns.LONGEST_NAME ? it.substring(0, WalkIns.LONGEST_NAME) : it)
                .toList();
    }

    /** Those that say the same words as one before them, however they are written. */
    public static List<String> twice(List<String> names) {
        var seen = new HashMap<String, String>();
        return names.stream()
                .filter(it -> seen.putIfAbsent(Fold.words(it), it) != null)
                .toList();
    }

    /** Those that tell several people: a number, or names beside each other. */
    public static List<String> several(List<String> names) {
        return names.stream()
                .filter(it -> NUMBER.matcher(it).find() || BESIDE.matcher(it).find())
                .toList();
    }

    /** Those that name one person each, who can be given a paper: people told apart by a number are. */
    static List<String> persons(List<String> names, List<String> all) {
        var several = new HashSet<>(several(names));
        return names.stream()
                .filter(it -> !several.contains(it)
                        || apart(it, all) && several(List.of(bare(it))).isEmpty())
                .map(it -> several.contains(it) ? bare(it) : it)
                .toList();
    }

    private static boolean apart(String name, List<String> names) {
        return !bare(name).equals(name)
                && names.stream().anyMatch(it -> Fold.words(it).equals(Fold.words(bare(name))));
    }

    private static String bare(String name) {
        return TOLD_APART.matcher(name).replaceFirst("");
    }

    /** Each person once. */
    public static List<String> once(List<String> names) {
        return List.copyOf(names.stream()
                .collect(Collectors.toMap(Fold::words, it -> it, (one, other) -> one, LinkedHashMap::new))
                .values());
    }

    /** People of one name are told apart by a number: « Zoé Nuñez (2) ». */
    public static List<String> apart(List<String> names) {
        var seen = new HashMap<String, Integer>();
        return names.stream()
                .map(it -> {
                    int nth = seen.merge(Fold.words(it), 1, Integer::sum);
                    int most = WalkIns.LONGEST_NAME - ROOM_FOR_NUMBER;
                    return nth == 1 ? it : (it.length() > most ? it.substring(0, most) : it) + " (" + nth + ")";
                })
                .toList();
    }
}
