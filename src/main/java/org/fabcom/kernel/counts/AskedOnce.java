package org.fabcom.kernel.counts;

import module java.base;

/**
 * While a page is gathered, what several of its parts ask the base in the same words is asked once. Nothing outlives the page, and
 * no other thread hears of it; wherever nobody says that a page is gathered, in a command above all, each asks anew.
 */
public final class AskedOnce {

    private static final ScopedValue<Map<List<Object>, Object>> ANSWERS = ScopedValue.newInstance();

    private AskedOnce() {}

    /** Gathers a page. What is done meanwhile changes nothing in the base. */
    public static <T> T during(Supplier<T> page) {
        return ANSWERS.isBound()
                ? page.get()
                : ScopedValue.where(ANSWERS, new HashMap<>()).call(page::get);
    }

    /**
     * The answer, asked now unless it was within this page.
     *
     * @param question all that the answer depends on, and first whose it is; never a moment of the clock
     * @param asking what it gives is shared: nobody may change it
     */
    @SuppressWarnings("unchecked") // one question has one kind of answer
    public static <T> T of(List<Object> question, Supplier<T> asking) {
        if (!ANSWERS.isBound()) return asking.get();
        var answers = ANSWERS.get();
        var known = (T) answers.get(question);
        if (known != null) return known;
        var answer = asking.get(); // may ask other things meanwhile
        answers.put(question, answer);
        return answer;
    }

    /**
     * What is known of each of these, in their order: those that were not asked for within this page are asked for at once.
     *
     * @param question the same for all of them; the answer depends on nothing else
     * @param asking is given each of them once; what it leaves out has no answer
     */
    public static <K, V> Map<K, V> each(String question, Collection<K> all, Function<List<K>, Map<K, V>> asking) {
        var answers = ANSWERS.isBound() ? ANSWERS.get() : new HashMap<List<Object>, Object>();
        var keys = new LinkedHashSet<>(all);
        var unknown = keys.stream()
                .filter(it -> !answers.containsKey(List.of(question, it)))
                .toList();
        if (!unknown.isEmpty()) {
            var found = asking.apply(unknown);
            for (var it : unknown) answers.put(List.of(question, it), Optional.ofNullable(found.get(it)));
        }
        var known = new LinkedHashMap<K, V>();
        for (var it : keys)
            AskedOnce.<V>answer(Objects.requireNonNull(answers.get(List.of(question, it))))
                    .ifPresent(answer -> known.put(it, answer));
        return known;
    }

    @SuppressWarnings("unchecked") // put there by the same question
    private static <V> Optional<V> answer(Object kept) {
        return (Optional<V>) kept;
    }
}
