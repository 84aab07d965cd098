package org.fabcom.web.render;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All words of the interface: every file {@code i18n/<room>_<language>.properties}, read once at start. A further language
 * is a further set of files. Patterns are those of {@link MessageFormat}; apostrophes are typographic. Thread-safe.
 */
@Component
public final class Messages {

    private final Map<String, Map<String, String>> words = new HashMap<>();
    private final Map<Locale, Map<String, MessageFormat>> formats = new ConcurrentHashMap<>();

    Messages() {
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
                ? Elision.joined(format(locale, pattern).format(Elision.marked(args)))
                : format(locale, pattern).format(args);
    }

    /** A copy of one that was read once: to read a pattern costs ten times more, and a page fills in hundreds. */
    private MessageFormat format(Locale locale, String pattern) {
        var ready = formats.computeIfAbsent(locale, it -> new ConcurrentHashMap<>())
                .computeIfAbsent(pattern, it -> new MessageFormat(it, locale));
        return (MessageFormat) ready.clone();
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

    private @org.jspecify.annotations.Nullable String pattern(Locale locale, String key) {
        var own = words.getOrDefault(locale.getLanguage(), Map.of()).get(key);
        return own != null ? own : words.getOrDefault("fr", Map.of()).get(key);
    }
}
