package org.fabcom.web.render;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All words of the interface: every file {@code i18n/<room>_<language>.properties}, read once at start. A further language
 * is a further set of files. Patterns are those of {@link MessageFormat}; apostrophes are typographic. Thread-safe.
 */
@Component
public final class Messages {

    private final Map<String, Map<String, String>> words = new HashMap<>();
    private final Map<Locale, Map<String, Ready>> formats = new ConcurrentHashMap<>();

    public Messages() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*_*.properties");
            for (var file : files) {
                var name = String.valueOf(file.getFilename());
                var language = name.substring(name.lastIndexOf('_') + 1, name.length() - ".properties".length());
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                var all = words.computeIfAbsent(language, it -> new HashMap<>());
                properties.forEach((key, text) -> all.put((String) key, (String) text));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The message, formatted. A key that French lacks is a bug: IllegalStateException. */
    public String text(Locale locale, String key, Object... args) {
        var pattern = pattern(locale, key);
        if (pattern == null) throw new IllegalStateException("no message " + key);
        if (args.length == 0) return pattern;
        return locale.getLanguage().equals("fr")
                ? Elision.joined(filled(locale, pattern, Elision.marked(args)))
                : filled(locale, pattern, args);
    }

    private String filled(Locale locale, String pattern, Object[] args) {
        var known = formats.computeIfAbsent(locale, it -> new ConcurrentHashMap<>());
        var ready = known.get(pattern);
        if (ready == null) ready = known.computeIfAbsent(pattern, it -> Ready.of(it, locale));
        var words = ready.words(args);
        return words != null ? words : ready.format(args);
    }

    /**
     * A pattern that was read once: to read it costs ten times more than to fill it in, and a page fills in hundreds.
     *
     * @param texts what stands between the places of {@code numbers}; null if more is asked than to put words there
     */
    private record Ready(MessageFormat format, @Nullable List<String> texts, List<Integer> numbers) {

        private static final Pattern PLACE = Pattern.compile("\\{(\\d{1,2})}");
        private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");
        private static final Pattern MORE = Pattern.compile("['{}]");

        static Ready of(String pattern, Locale locale) {
            var texts = List.of(PLACE.split(pattern, -1));
            boolean plain = texts.stream().noneMatch(it -> MORE.matcher(it).find());
            var numbers = PLACE.matcher(pattern)
                    .results()
                    .map(it -> Integer.valueOf(it.group(1)))
                    .toList();
            return new Ready(new MessageFormat(pattern, locale), plain ? texts : null, numbers);
        }

        /** Null unless words alone are put in: the rest is the affair of {@link MessageFormat}. */
        @Nullable
        String words(Object[] args) {
            if (texts == null) return null;
            var text = new StringBuilder(texts.getFirst());
            for (int i = 0; i < numbers.size(); i++) {
                int n = numbers.get(i);
                if (n >= args.length || !(args[n] instanceof String word)) return null;
                text.append(word).append(texts.get(i + 1));
            }
            return text.toString();
        }

        String format(Object[] args) {
            return ((MessageFormat) format.clone()).format(numbered(args));
        }

        /** What letters and notices keep are words: where a number is asked for, the number that they say. */
        private Object[] numbered(Object[] args) {
            var asked = format.getFormatsByArgumentIndex();
            var all = args.clone();
            for (int i = 0; i < Math.min(asked.length, all.length); i++)
                if (asked[i] instanceof NumberFormat
                        && all[i] instanceof String word
                        && NUMBER.matcher(word).matches()) all[i] = Long.valueOf(word);
            return all;
        }
    }

    public boolean has(Locale locale, String key) {
        return pattern(locale, key) != null;
    }

    public Set<String> languages() {
        return Set.copyOf(words.keySet());
    }

    public Set<String> keys(String language) {
        return Set.copyOf(words.getOrDefault(language, Map.of()).keySet());
    }

    /** All that is written in a language, patterns and all. */
    public Collection<String> texts(String language) {
        return List.copyOf(words.getOrDefault(language, Map.of()).values());
    }

    private @Nullable String pattern(Locale locale, String key) {
        var own = words.getOrDefault(locale.getLanguage(), Map.of()).get(key);
        return own != null ? own : words.getOrDefault("fr", Map.of()).get(key);
    }
}
