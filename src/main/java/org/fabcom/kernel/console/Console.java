package org.fabcom.kernel.console;

import module java.base;
import org.jspecify.annotations.Nullable;

/** Sentences for the person at the terminal: English when the terminal says so, French otherwise. */
public final class Console {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final ScopedValue<Terminal> FAR = ScopedValue.newInstance();

    private Console() {}

    /** The sentence of this key in the language of the terminal. */
    public static String t(String key, @Nullable Object... args) {
        return t(language(), key, args);
    }

    /** The language of whoever is spoken to. */
    public static Locale language() {
        return FAR.isBound() ? FAR.get().language() : locale(System.getenv("LC_ALL"), System.getenv("LANG"));
    }

    /** Does something while all that is said goes to a terminal that is not this process's own. */
    public static int speakingTo(Terminal far, IntSupplier act) {
        return ScopedValue.where(FAR, far).call(act::getAsInt);
    }

    /** The sentence of this key in one language. */
    public static String t(Locale locale, String key, @Nullable Object... args) {
        var words = ResourceBundle.getBundle("i18n/console", locale, NO_FALLBACK);
        return new MessageFormat(words.getString(key), locale).format(args);
    }

    /** Prints a sentence on the standard output. */
    public static void say(String key, @Nullable Object... args) {
        print(t(key, args));
    }

    /** Prints a sentence on the error output. */
    public static void warn(String key, @Nullable Object... args) {
        complain(t(key, args));
    }

    /** Prints on the error output what is already in words. */
    public static void complain(String text) {
        if (FAR.isBound()) FAR.get().error(text);
        else line(System.err, text);
    }

    /** Prints text that is already in words (a report, a name). */
    public static void print(String text) {
        if (FAR.isBound()) FAR.get().line(text);
        else line(System.out, text);
    }

    private static void line(PrintStream out, String text) {
        out.println(text);
        out.flush();
    }

    static Locale locale(@Nullable String all, @Nullable String lang) {
        var name = all != null && !all.isBlank() ? all : lang == null ? "" : lang;
        return name.startsWith("en") ? Locale.ENGLISH : Locale.FRENCH;
    }
}
