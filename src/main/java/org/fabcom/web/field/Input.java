package org.fabcom.web.field;

import module java.base;
import org.fabcom.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * What was typed in one field, with the sentences for what is wrong with it.
 *
 * @param missing key of the sentence for whoever left it out; null: nothing need be said
 * @param wrong key of the sentence for what does not do; null: that of the kind
 */
public record Input(
        Form form,
        String name,
        @Nullable String missing,
        @Nullable String wrong,
        Words words) {

    static final String YES = "oui";

    /** Where sentences come from: {@code page::t}. */
    @FunctionalInterface
    public interface Words {

        String t(String key, Object... args);
    }

    public String text() {
        return form.value(name);
    }

    List<String> all() {
        return form.all(name);
    }

    /** Nothing was said: refused if something must be. */
    public void left(Object... limits) {
        if (missing != null) reject(missing, limits);
    }

    /** What was said does not do; the limits go into the sentence. */
    public void refused(String usual, Object... limits) {
        reject(wrong == null ? usual : wrong, limits);
    }

    public void reject(String key, Object... limits) {
        form.reject(name, words.t(key, limits));
    }
}
