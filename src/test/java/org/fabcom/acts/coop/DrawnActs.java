package org.fabcom.acts.coop;

import static org.assertj.core.api.Assertions.fail;

import module java.base;
import org.fabcom.acts.Act;
import org.fabcom.acts.Acts;
import org.fabcom.acts.Margins;
import org.fabcom.acts.Procedure;
import org.fabcom.acts.Theme;
import org.fabcom.kernel.Ids;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.plan.Accompanied;
import org.fabcom.plan.way.Item;
import org.fabcom.testing.CurrentBase;
import org.fabcom.web.field.Control;
import org.springframework.context.ApplicationContext;

/** Acts drawn at random, of everything that can be said of one. */
final class DrawnActs {

    private final Random random = new Random(39);
    private final Person yann;
    private final Organisation garden;
    private final Organisation radio;
    private final UUID file;
    private final List<UUID> steps;
    private final UUID tag = Ids.next();

    DrawnActs(ApplicationContext application, Person yann, Organisation garden, Organisation radio) {
        this.yann = yann;
        this.garden = garden;
        this.radio = radio;
        var accompanied = new Accompanied(application);
        var accepted = accompanied.garden().accepted();
        file = accepted.file.id().value();
        steps = accompanied.items(accepted.plan()).stream().map(Item::id).toList();
        CurrentBase.asOwner("insert into acts.tag (id, name, created_by, created_at) values ('" + tag + "', 'Étiquette "
                + tag + "', '" + yann.id() + "', now())");
    }

    /** Also what the tables of the Coop have no heading for, as its fields say it. */
    Act.Content one() {
        var fields = Acts.fields().all();
        return Acts.fields()
                .over(
                        plain(),
                        heading -> fields.stream()
                                .filter(it -> it.heading().equals(heading))
                                .map(it -> cell(it.control()))
                                .findFirst()
                                .orElseThrow(),
                        heading -> fail("no good cell: " + heading));
    }

    private String cell(Control it) {
        if (random.nextInt(4) == 0) return "";
        return switch (it.shape()) {
            case LINE, AREA -> "=suite « " + random.nextInt(9) + " »";
            case NUMBER, DURATION -> "" + (it.least() + random.nextInt(it.longest() - it.least() + 1));
            case DAY -> "2025-03-0" + (1 + random.nextInt(9));
            case BOX -> "oui";
            case RADIOS, SELECT, BOXES, NONE ->
                it.codes().get(random.nextInt(it.codes().size()));
        };
    }

    private Act.Content plain() {
        boolean group = random.nextBoolean();
        int total = group ? random.nextInt(12) : random.nextInt(2);
        var known = group && total > 0 && random.nextBoolean()
                ? Set.of(yann.id())
                : total == 0 ? Set.of(yann.id()) : Set.<org.fabcom.kernel.PartyId>of();
        var themes = some(Theme.class, 1);
        return new Act.Content(
                        LocalDate.of(2025, 1 + random.nextInt(12), 1 + random.nextInt(28)),
                        1 + random.nextInt(Act.MOST_MINUTES),
                        switch (random.nextInt(4)) {
                            case 0 -> new Act.Where(Act.Place.REMOTE, null, null, "");
                            case 1 -> new Act.Where(Act.Place.HOME, null, "26362", "Valence");
                            case 2 -> new Act.Where(Act.Place.ELSEWHERE, null, "26058", "Bourg-lès-Valence");
                            default ->
                                new Act.Where(
                                        Act.Place.STRUCTURE, random.nextBoolean() ? garden.id() : radio.id(), null, "");
                        },
                        themes,
                        themes.contains(Theme.ADMINISTRATION) ? some(Procedure.class, 0) : Set.of(),
                        some(Act.Equipment.class, 0),
                        group
                                ? new Act.Collective(
                                        "=Atelier « tableur " + random.nextInt(3) + " »", any(Act.Level.class))
                                : new Act.Individual(any(Act.Autonomy.class), any(Act.SentTo.class)),
                        new Act.Participants(
                                known,
                                new Margins(
                                        total,
                                        total == 0 ? 0 : random.nextInt(total + 1),
                                        margin(Margins.Gender.class, total),
                                        margin(Margins.Age.class, total),
                                        margin(Margins.Status.class, total))),
                        random.nextBoolean() ? Set.of(garden.id(), radio.id()) : Set.of(),
                        random.nextBoolean() ? file : null,
                        random.nextBoolean() ? Ids.next() : null,
                        random.nextBoolean() ? steps : List.of(),
                        "")
                .with("rien de cela ne sort", random.nextBoolean() ? Set.of() : Set.of(tag));
    }

    private <T extends Enum<T>> Set<T> some(Class<T> type, int least) {
        var some = EnumSet.noneOf(type);
        while (some.size() < least || random.nextBoolean())
            some.add(type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)]);
        return some;
    }

    private <T extends Enum<T>> T any(Class<T> type) {
        int which = random.nextInt(type.getEnumConstants().length + 1);
        return which == 0 ? null : type.getEnumConstants()[which - 1];
    }

    private <T extends Enum<T>> Map<T, Integer> margin(Class<T> type, int total) {
        var margin = new EnumMap<T, Integer>(type);
        int left = total;
        for (var it : type.getEnumConstants()) {
            int n = left == 0 ? 0 : random.nextInt(left + 1);
            if (n > 0) margin.put(it, n);
            left -= n;
        }
        return margin;
    }

    /** What can be said, by its path, with all that these say. */
    static Map<String, Set<String>> said(Collection<Act.Content> all) {
        var said = new TreeMap<String, Set<String>>();
        all.forEach(it -> said("act", it, said));
        said.remove("act.note"); // stays in the house
        return said;
    }

    private static void said(String path, Object it, Map<String, Set<String>> said) {
        said.computeIfAbsent(path, first -> new TreeSet<>()).add(String.valueOf(it));
        if (!(it instanceof Record record)) return;
        try {
            for (var one : record.getClass().getRecordComponents())
                said(path + "." + one.getName(), one.getAccessor().invoke(record), said);
        } catch (ReflectiveOperationException closed) {
            throw new AssertionError(closed);
        }
    }
}
