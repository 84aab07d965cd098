package org.fabcom.places.intake;

import module java.base;
import org.fabcom.imports.reading.PlainText;
import org.fabcom.kernel.Fold;
import org.fabcom.places.standard.Codes;
import org.fabcom.places.standard.Field;

/** Fields that hold several values: codes, mail addresses, sites. What comes twice is kept once, and that is told. */
final class Lists {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;|]+@[^\\s@<>\",;|]+\\.[A-Za-z]{2,20}");
    private static final Pattern HOST =
            Pattern.compile("(?:[a-z0-9-]+\\.)++[a-z]{2,20}(:[0-9]+)?([/?#].*)?", Pattern.CASE_INSENSITIVE);
    static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final Set<String> NOTHING =
            Set.of("aucun", "aucune", "non", "neant", "sans", "www aucun", "na", "nc");

    private Lists() {}

    /** Our codes for what is written; what the standard does not know is told, labels that it does not know come back. */
    static List<String> codes(Field field, String raw, List<String> unknown, Notes notes) {
        var codes = new ArrayList<String>();
        for (var said : parts(field, raw)) {
            var code = Codes.read(field, said);
            if (code.isPresent()) {
                if (!code.get().words().equals(said))
                    notes.rewritten(field.heading(), said, code.get().words());
                add(codes, code.get().code(), code.get().words(), field, notes);
            } else if (kept(field, said)) {
                notes.say("places.import.code", field.heading(), Notes.cut(said));
                add(codes, said, said, field, notes);
            } else {
                unknown.add(said);
            }
        }
        return codes;
    }

    /** A code of kinds that we do not know is kept as it is. */
    static boolean kept(Field field, String said) {
        return field == Field.KINDS && KIND.matcher(said).matches();
    }

    private static void add(List<String> list, String value, String words, Field field, Notes notes) {
        if (list.contains(value)) notes.say("places.import.twice", field.heading(), Notes.cut(words));
        else list.add(value);
    }

    /** By bars; where there are none and the whole is not known, by semicolons or commas. */
    private static List<String> parts(Field field, String raw) {
        if (!raw.contains("|") && Codes.read(field, raw).isEmpty() && raw.matches("(?s).*[;,\n].*")) {
            var parts = split(raw, "[;,\n]");
            if (parts.stream().anyMatch(it -> Codes.read(field, it).isPresent())) return parts;
        }
        return split(raw, "\\|");
    }

    static List<String> split(String raw, String by) {
        return Arrays.stream(raw.split(by))
                .map(it -> it.replaceAll("\\s+", " ").strip())
                .filter(it -> !it.isEmpty())
                .toList();
    }

    static List<String> texts(Field field, String raw, Notes notes) {
        var texts = new ArrayList<String>();
        for (var it : split(raw, "\\|")) {
            var text = PlainText.of(it, field.longest());
            if (text != null) add(texts, text.replace("|", "/"), text, field, notes);
        }
        return texts;
    }

    static List<String> emails(String raw, Notes notes) {
        var emails = new ArrayList<String>();
        var seen = new LinkedHashSet<String>();
        for (var said : split(raw, "[|;,\\s]+|(?<=\\.[a-z]{2,4})/")) {
            var it = said.replaceFirst("(?i)^mailto:", "").replaceAll("^<|>$|[.]+$", "");
            if (it.matches("[-/]|et|ou")) continue;
            if (!EMAIL.matcher(it).matches() || it.length() > Field.EMAILS.longest()) {
                if (!NOTHING.contains(Fold.words(it))) notes.left("courriels", it, "places.import.why.email");
            } else if (seen.add(it.toLowerCase(Locale.ROOT))) {
                if (!it.equals(said)) notes.rewritten("courriels", said, it);
                emails.add(it);
            } else {
                notes.say("places.import.twice", "courriels", Notes.cut(it));
            }
        }
        return emails;
    }

    static List<String> sites(Field field, String raw, Notes notes) {
        var sites = new ArrayList<String>();
        for (var said : split(raw, "\\||\\s+")) {
            if (NOTHING.contains(Fold.words(said))) continue;
            var it = address(said);
            if (it.isEmpty()) {
                notes.left(field.heading(), said, "places.import.why.site");
                continue;
            }
            if (!it.equals(said)) notes.rewritten(field.heading(), said, it);
            add(sites, it, it, field, notes);
        }
        return sites;
    }

    /** Whether an address is found in it, or that there is none. */
    static boolean site(String raw) {
        return split(raw, "\\||\\s+").stream()
                .anyMatch(it -> !address(it).isEmpty() || NOTHING.contains(Fold.words(it)));
    }

    /** With its scheme; empty if it is no address. */
    private static String address(String said) {
        var it = said.replaceAll("[,;.]+$", "");
        if (!it.matches("(?i)https?:.*")) {
            if (!HOST.matcher(it).matches()) return "";
            it = "https://" + it;
        }
        it = it.replaceFirst("(?i)^(https?):/{0,3}", "$1://");
        var address = PlainText.address(it);
        if (address == null || address.length() > 2000) return "";
        try {
            return URI.create(address).getHost() == null ? "" : address;
        } catch (IllegalArgumentException odd) {
            return "";
        }
    }
}
