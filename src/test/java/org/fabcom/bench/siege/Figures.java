package org.fabcom.bench.siege;

import module java.base;

/** How often which answer came, and how long it took. */
public final class Figures {

    private final Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    void answered(int status, long took) {
        nanos.add(took);
        said("" + status);
    }

    void said(String what) {
        answers.computeIfAbsent(what, it -> new AtomicInteger()).incrementAndGet();
    }

    public String answers() {
        return new TreeMap<>(answers).toString();
    }

    /** Answers of 500 and more, and those that never came. */
    public int broken() {
        return answers.entrySet().stream()
                .filter(it -> !it.getKey().matches("[1-4]\\d\\d"))
                .mapToInt(it -> it.getValue().get())
                .sum();
    }

    public long millis(int percent) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) return -1;
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1_000_000;
    }
}
