package org.fabcom.testing;

import module java.base;

/** Things done by eight hands at once. */
public final class Together {

    private Together() {}

    /** What each gave, in their order. */
    public static <T> List<T> all(List<Callable<T>> work) throws Exception {
        try (var hands = Executors.newFixedThreadPool(8)) {
            var answers = new ArrayList<T>();
            for (var it : hands.invokeAll(work)) answers.add(it.get());
            return answers;
        }
    }
}
