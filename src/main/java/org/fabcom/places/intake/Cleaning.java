package org.fabcom.places.intake;

import module java.base;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.imports.reading.PlainText;
import org.fabcom.imports.reading.WrittenDay;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Storable;
import org.fabcom.places.Communes;
import org.fabcom.places.standard.Codes;
import org.fabcom.places.standard.Facts;
import org.fabcom.places.standard.Field;
import org.fabcom.places.standard.Hours;
import org.fabcom.web.render.LocalizedText;
import org.fabcom.web.render.LocalizedText.Heading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes what the standard wants of what a row says. Nothing is invented: what cannot be put right without doubt is left out
 * and told; only a row without id, name or commune, or with a value too long for any place, is not taken.
 */
@Component
public class Cleaning {

    /** How the ids begin that are made of name, street and commune. */
    static final String MADE = "sans-id-";

    static final Pattern FORMULA = Pattern.compile("(?s)[=+@-]\\s*[A-Za-z.]{2,40}\\(.*");
    /** What a spreadsheet shows where its formula failed, in French and in English. */
    private static final Pattern BROKEN_CELL = Pattern.compile(
            "#(N/A|N/D|REF!|NOM\\?|NAME\\?|VALEUR!|VALUE!|DIV/0!|NUL!|NULL!|NOMBRE!|NUM!|SPILL!|CALC!|#+)",
            Pattern.CASE_INSENSITIVE);

    private static final Set<Field> DIGITS =
            EnumSet.of(Field.POSTAL_CODE, Field.COMMUNE_CODE, Field.PHONE, Field.PIVOT);

    private static final int BOUND = 100_000;
    private static final List<Field> PLAIN = Stream.concat(
                    Stream.of(Field.NAME, Field.ADDRESS_MORE, Field.SOURCE, Field.PARENT), Field.added().stream())
            .toList();

    private final Whereabouts whereabouts;
    private final Communes communes;
    private final Clock clock;

    Cleaning(Whereabouts whereabouts, Communes communes, Clock clock) {
        this.whereabouts = whereabouts;
        this.communes = communes;
        this.clock = clock;
    }

    /** What the row says, and the corrections it needed, in sentences. */
    public record Cleaned(Facts facts, List<LocalizedText> corrections) {}

    /** Throws NotTaken with the reason. */
    public Cleaned clean(Map<Field, String> given) {
        return clean(given, false, WrittenDay.Order.DAY_FIRST);
    }

    /** {@code standard}: whether it comes in the standard, as its producer published it; {@code order}: of its column of days. */
    Cleaned clean(Map<Field, String> given, boolean standard, WrittenDay.Order order) {
        var notes = new Notes();
        var raw = bounded(given, notes);
        var said = new EnumMap<Field, List<String>>(Field.class);
        for (var field : PLAIN) one(said, field, text(field, raw, notes));
        if (!said.containsKey(Field.NAME)) throw new NotTaken("places.import.name.none");
        if (FORMULA.matcher(text(said, Field.NAME)).matches()) throw new NotTaken("places.import.name.formula");
        said.putAll(whereabouts.of(raw, notes));
        if (!said.containsKey(Field.COMMUNE)) throw new NotTaken("places.import.commune.none");
        said.put(Field.ID, List.of(id(raw, said, notes)));
        if (raw.containsKey(Field.PIVOT))
            one(said, Field.PIVOT, or(Numbers.pivot(raw.getOrDefault(Field.PIVOT, ""), notes)));
        if (raw.containsKey(Field.PHONE))
            one(said, Field.PHONE, or(Numbers.phone(raw.getOrDefault(Field.PHONE, ""), notes)));
        if (raw.containsKey(Field.UPDATED))
            one(
                    said,
                    Field.UPDATED,
                    or(Numbers.day(raw.getOrDefault(Field.UPDATED, ""), order, Days.today(clock), notes)));
        new Coordinates(communes, notes, standard).read(raw, said);
        said.put(Field.EMAILS, Lists.emails(raw.getOrDefault(Field.EMAILS, ""), notes));
        said.put(Field.SITES, Lists.sites(Field.SITES, raw.getOrDefault(Field.SITES, ""), notes));
        for (var field : List.of(Field.ACCESSIBILITY, Field.BOOKING))
            one(said, field, first(Lists.sites(field, raw.getOrDefault(field, ""), notes)));
        presentation(raw, said, notes);
        hours(raw, said, notes);
        codes(raw, said, notes);
        var facts = Facts.of(said);
        if (!facts.all(Field.ACCESS).equals(said.getOrDefault(Field.ACCESS, List.of())))
            notes.say("places.import.access", Field.ACCESS.heading(), Codes.words(Field.ACCESS, "closed"));
        return new Cleaned(facts, notes.said());
    }

    private static Map<Field, String> bounded(Map<Field, String> given, Notes notes) {
        var raw = new EnumMap<Field, String>(Field.class);
        given.forEach((field, value) -> {
            if (value.length() > BOUND)
                throw new NotTaken("places.import.long", new Heading(field.heading()), String.valueOf(value.length()));
            var clean = Normalizer.normalize(Storable.kept(value), Normalizer.Form.NFC)
                    .strip();
            if (DIGITS.contains(field)) clean = plainDigits(clean);
            if (clean.matches("(?s)'[=+\\-@].*")) clean = clean.substring(1);
            if (BROKEN_CELL.matcher(clean).matches()) notes.say("places.import.broken", field.heading(), clean);
            else if (!clean.isEmpty()) raw.put(field, clean);
        });
        return raw;
    }

    /** Digits as wide as letters of Asia and spaces that do not break are those of a keyboard; « 38 000 » is one code. */
    private static String plainDigits(String value) {
        var plain = Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
        return plain.matches("[0-9]{2} [0-9]{3}") ? plain.replace(" ", "") : plain;
    }

    private static String id(Map<Field, String> raw, Map<Field, List<String>> said, Notes notes) {
        var id = raw.getOrDefault(Field.ID, "").replaceAll("\\s+", " ").replaceFirst("^([0-9]+)\\.0$", "$1");
        if (id.isEmpty()) return made(said, notes);
        if (id.length() > Field.ID.longest()) throw new NotTaken("places.import.id.long");
        return id;
    }

    /** The same row has the same one the next time, as long as its name, its street and its commune are. */
    private static String made(Map<Field, List<String>> said, Notes notes) {
        var town = said.containsKey(Field.COMMUNE_CODE) ? Field.COMMUNE_CODE : Field.COMMUNE;
        var words = Stream.of(Field.NAME, Field.ADDRESS, town)
                .map(it -> Fold.key(text(said, it)))
                .collect(Collectors.joining("\n"));
        var name = Ids.named(words).toString();
        var made = MADE + name.substring(0, 8) + name.substring(9, 13);
        notes.say("places.import.id.made", Field.ID.heading(), made);
        return made;
    }

    private static String text(Field field, Map<Field, String> raw, Notes notes) {
        var said = raw.getOrDefault(field, "");
        var text = PlainText.of(said);
        if (text.length() > field.longest()) {
            notes.say("places.import.cut", field.heading(), field.longest());
            text = text.substring(0, field.longest());
        } else if (!text.equals(said)) {
            notes.say("places.import.plain", field.heading());
        }
        return text;
    }

    private static void one(Map<Field, List<String>> said, Field field, String value) {
        if (!value.isEmpty()) said.put(field, List.of(value));
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String first(List<String> all) {
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** A summary that is too long for the standard is the detail, or goes before it. */
    private static void presentation(Map<Field, String> raw, Map<Field, List<String>> said, Notes notes) {
        var summary = PlainText.of(raw.getOrDefault(Field.SUMMARY, ""));
        if (!summary.isEmpty() && !summary.equals(raw.get(Field.SUMMARY)))
            notes.say("places.import.plain", Field.SUMMARY.heading());
        var detail = text(Field.DETAIL, raw, notes);
        int most = Field.SUMMARY.longest();
        if (summary.length() > most) {
            detail = detail.isEmpty() ? summary : summary + " " + detail;
            int space = summary.lastIndexOf(' ', most - 1);
            summary = summary.substring(0, space > most / 2 ? space : most - 1) + "…";
            notes.say("places.import.summary.cut", Field.SUMMARY.heading(), most, new Heading(Field.DETAIL.heading()));
        }
        one(said, Field.SUMMARY, summary);
        one(
                said,
                Field.DETAIL,
                detail.length() > Field.DETAIL.longest() ? detail.substring(0, Field.DETAIL.longest()) : detail);
    }

    /** In words they are translated if every word is understood, else kept as words. */
    private static void hours(Map<Field, String> raw, Map<Field, List<String>> said, Notes notes) {
        var given = raw.getOrDefault(Field.HOURS, "");
        var words = PlainText.of(raw.getOrDefault(Field.HOURS_WORDS, ""), Field.HOURS_WORDS.longest());
        one(said, Field.HOURS_WORDS, or(words));
        if (given.isEmpty()) return;
        var other = Stream.of(given, or(words), text(said, Field.SUMMARY), text(said, Field.DETAIL))
                .flatMap(it -> Weeks.other(it).stream())
                .findFirst();
        if (other.isPresent() && !given.startsWith("week ")) {
            inWords(given, or(words), other.get(), said, notes);
            return;
        }
        if (given.length() <= Field.HOURS.longest() && Hours.like(given)) {
            one(said, Field.HOURS, given);
            return;
        }
        var understood = FrenchHours.read(given);
        if (understood.isPresent()) {
            one(said, Field.HOURS, understood.get().osm());
            notes.rewritten("horaires", PlainText.of(given), understood.get().osm());
        } else {
            one(said, Field.HOURS_WORDS, or(PlainText.of(given, Field.HOURS_WORDS.longest())));
            notes.say("places.import.hours.unread", Field.HOURS.heading(), Notes.cut(PlainText.of(given)));
        }
    }

    /** Not of each week: whoever came on the other one would stand before a closed door. */
    private static void inWords(String given, String words, String other, Map<Field, List<String>> said, Notes notes) {
        var beside = given.contains(other) ? "" : " (" + other + ")";
        one(said, Field.HOURS_WORDS, or(PlainText.of(given + beside + " " + words, Field.HOURS_WORDS.longest())));
        notes.say("places.import.hours.other", Field.HOURS.heading(), Notes.cut(other));
    }

    private static String text(Map<Field, List<String>> said, Field field) {
        return said.getOrDefault(field, List.of("")).getFirst();
    }

    private static void codes(Map<Field, String> raw, Map<Field, List<String>> said, Notes notes) {
        var others = new ArrayList<String>();
        for (var field : Field.all()) {
            if (field.kind() != Field.Kind.CODES || !raw.containsKey(field)) continue;
            var unknown = new ArrayList<String>();
            said.put(field, Lists.codes(field, raw.getOrDefault(field, ""), unknown, notes));
            if (field == Field.LABELS || field == Field.PROGRAMMES) others.addAll(unknown);
            else unknown.forEach(it -> notes.left(field.heading(), it, "places.import.why.standard"));
        }
        var labels = new ArrayList<>(Lists.texts(Field.OTHER_LABELS, raw.getOrDefault(Field.OTHER_LABELS, ""), notes));
        for (var it : others) {
            var label = or(PlainText.of(it, Field.OTHER_LABELS.longest()));
            if (!label.isEmpty() && !labels.contains(label)) labels.add(label);
            notes.say(
                    "places.import.label",
                    Field.LABELS.heading(),
                    Notes.cut(it),
                    new Heading(Field.OTHER_LABELS.heading()));
        }
        said.put(Field.OTHER_LABELS, labels);
    }
}
