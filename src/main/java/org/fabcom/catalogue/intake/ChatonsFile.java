package org.fabcom.catalogue.intake;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.reading.LetterCodes;
import org.fabcom.kernel.Days;
import org.jspecify.annotations.Nullable;

/** A file of ChatonsInfos as read, and what it says; {@code place} is its name in the source. */
record ChatonsFile(String place, String fileName, Map<String, String> values) {

    static ChatonsFile of(ImportSource.Entry it, LetterCodes letters) {
        return new ChatonsFile(it.name(), it.fileName(), values(letters.text()));
    }

    /** « key = value » lines; quotes around a value and the headings in brackets are not part of it. */
    private static Map<String, String> values(String text) {
        var read = new Properties();
        try {
            read.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException broken) {
            return Map.of();
        }
        var values = new LinkedHashMap<String, String>();
        read.stringPropertyNames().stream().sorted().forEach(key -> {
            var value = read.getProperty(key)
                    .strip()
                    .replaceAll("^'(.*)'$|^\"(.*)\"$", "$1$2")
                    .strip();
            if (!value.isEmpty()) values.put(key.strip(), value);
        });
        return values;
    }

    Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    boolean organization() {
        return values.containsKey("organization.name");
    }

    boolean service() {
        return values.containsKey("service.name");
    }

    /** The address under which this organization names that service. */
    Optional<String> names(ChatonsFile service) {
        return values.entrySet().stream()
                .filter(it -> it.getKey().startsWith("subs."))
                .map(Map.Entry::getValue)
                .filter(it -> it.substring(it.lastIndexOf('/') + 1).equals(service.fileName()))
                .findFirst();
    }

    /** Whether it takes newcomers, as offers of hosts say it. */
    String status() {
        return switch (value("service.registration.load").orElse("")) {
            case "OPEN" -> "open";
            case "FULL" -> "full";
            default -> "unknown";
        };
    }

    /** What the file says of the service, of who may register and of where it runs. */
    String text(FactWords words) {
        var parts = new ArrayList<String>();
        parts.add(value("service.description").or(() -> value("service.name")).orElseThrow());
        var registration =
                value("service.registration").map(ChatonsFile::registration).orElse(null);
        if (registration != null) parts.add(words.of(registration));
        var type = value("host.provider.type").map(ChatonsFile::hosting).orElse(null);
        if (type != null) parts.add(words.of(type));
        var text = String.join(" · ", parts);
        return text.length() <= 900 ? text : text.substring(0, 900);
    }

    private static @Nullable String registration(String codes) {
        return switch (codes.split("[,; ]")[0]) {
            case "None" -> "catalogue.fact.registration.None";
            case "Free" -> "catalogue.fact.registration.Free";
            case "Member" -> "catalogue.fact.registration.Member";
            case "Client" -> "catalogue.fact.registration.Client";
            default -> null;
        };
    }

    private static @Nullable String hosting(String code) {
        return switch (code) {
            case "HOME" -> "catalogue.fact.hosting.HOME";
            case "HOSTEDBAY" -> "catalogue.fact.hosting.HOSTEDBAY";
            case "HOSTEDSERVER" -> "catalogue.fact.hosting.HOSTEDSERVER";
            case "OUTSOURCED" -> "catalogue.fact.hosting.OUTSOURCED";
            default -> null;
        };
    }

    static boolean address(String text) {
        return text.matches("https?://[^\\s]{3,400}");
    }

    static Optional<LocalDate> day(String text) {
        return text.length() < 10 ? Optional.empty() : Optional.ofNullable(Days.typed(text.substring(0, 10)));
    }
}
