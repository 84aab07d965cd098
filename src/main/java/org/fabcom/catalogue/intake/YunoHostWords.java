package org.fabcom.catalogue.intake;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.reading.Fields;
import org.fabcom.imports.reading.Opener;
import org.fabcom.imports.reading.Reading;

/** YunoHost's categories and antifeatures in French words, from the files beside {@code apps.toml}; else their keys. */
record YunoHostWords(Optional<Fields> categories, Optional<Fields> antifeatures) {

    /** Categories and subtags that say one need for sure. */
    private static final Map<String, String> NEEDS = Map.ofEntries(
            Map.entry("synchronization/files", "files"),
            Map.entry("synchronization/calendar", "calendar"),
            Map.entry("synchronization/contacts", "contacts"),
            Map.entry("synchronization/password", "passwords"),
            Map.entry("publishing/website", "website"),
            Map.entry("publishing/blog", "website"),
            Map.entry("publishing/wiki", "wiki"),
            Map.entry("publishing/ecommerce", "shop"),
            Map.entry("publishing/analytics", "analytics"),
            Map.entry("communication/chat", "chat"),
            Map.entry("communication/email", "mail"),
            Map.entry("communication/meeting", "video"),
            Map.entry("office/text", "documents"),
            Map.entry("office/spreadsheet", "spreadsheet"),
            Map.entry("productivity_and_management/task", "tasks"),
            Map.entry("productivity_and_management/accounting", "accounting"),
            Map.entry("small_utilities/url_shortener", "links"),
            Map.entry("small_utilities/files", "transfer"),
            Map.entry("multimedia/videos", "videos"),
            Map.entry("social_media/microblogging", "social"),
            Map.entry("social_media/events", "events"),
            Map.entry("social_media/videos", "videos"),
            Map.entry("system_tools/backup", "backup"));

    static YunoHostWords of(ImportSource source, Opener opener) {
        return new YunoHostWords(file(source, opener, "categories.toml"), file(source, opener, "antifeatures.toml"));
    }

    private static Optional<Fields> file(ImportSource source, Opener opener, String name) {
        return source.entries().stream()
                .filter(it -> it.fileName().equals(name))
                .findFirst()
                .flatMap(it -> opener.open(it, Reading::toml))
                .map(Fields::of);
    }

    List<String> needs(Fields app) {
        var category = app.text("category");
        return app.texts("subtags").stream()
                .map(it -> NEEDS.get(category + "/" + it))
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }

    List<String> tags(Fields app) {
        var category = app.text("category");
        if (category == null) return List.of();
        var found = categories.flatMap(it -> it.part(category));
        return Stream.concat(
                        Stream.of(title(found).orElse(category)),
                        app.texts("subtags").stream()
                                .map(it -> title(found.flatMap(c -> c.part("subtags"))
                                                .flatMap(s -> s.part(it)))
                                        .orElse(it)))
                .toList();
    }

    String antifeature(String code, FactWords facts) {
        return title(antifeatures.flatMap(it -> it.part(code)))
                .map(it -> facts.of("catalogue.fact.warns", it.replace('\'', '’')))
                .orElse(facts.of("catalogue.fact.warns", code));
    }

    private static Optional<String> title(Optional<Fields> words) {
        return words.flatMap(it -> it.part("title"))
                .flatMap(it -> Optional.ofNullable(it.text("fr")).or(() -> Optional.ofNullable(it.text("en"))));
    }
}
