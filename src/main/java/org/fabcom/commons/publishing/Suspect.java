package org.fabcom.commons.publishing;

import module java.base;

/** Words that were found, wherever they stand, and whether somebody looked at each place. {@code id}: as of {@link Found#id}. */
public record Suspect(String id, Found.Kind kind, String words, List<String> contexts, boolean reviewed) {

    private static final int MOST_CONTEXTS = 5;

    public Suspect {
        contexts = List.copyOf(contexts);
    }

    /** Each word once. {@code reviewed}: keys of what somebody looked at. */
    static List<Suspect> of(List<Found> found, Set<String> reviewed) {
        var words = new LinkedHashMap<String, List<Found>>();
        for (var one : found)
            words.computeIfAbsent(one.id(), k -> new ArrayList<>()).add(one);
        return words.values().stream()
                .map(all -> new Suspect(
                        all.getFirst().id(),
                        all.getFirst().kind(),
                        all.getFirst().words(),
                        all.stream()
                                .map(Found::context)
                                .distinct()
                                .limit(MOST_CONTEXTS)
                                .toList(),
                        all.stream().allMatch(one -> reviewed.contains(one.key()))))
                .toList();
    }
}
