package org.fabcom.acts.totals;

import static org.fabcom.kernel.InstanceRole.COORDINATOR;
import static org.fabcom.kernel.InstanceRole.MEDIATOR;

import module java.base;
import org.fabcom.acts.Act;
import org.fabcom.acts.Acts;
import org.fabcom.acts.Coded;
import org.fabcom.acts.Selection;
import org.fabcom.acts.Selection.Narrowing;
import org.fabcom.acts.Theme;
import org.fabcom.acts.totals.Figures.Entry;
import org.fabcom.acts.totals.Figures.Group;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.jspecify.annotations.Nullable;

/** Which acts an address asks for, within what this visitor may see: their own, or the team's for coordinators. */
public final class ActsAsked {

    /** Filters of the totals by their name in the address, with the group of figures that says what may be chosen. */
    static final Map<String, String> FACETS = facets();

    static final List<String> FILTERS_AND_DAYS =
            List.of("theme", "forme", "lieu", "territoire", "pour", "ou", "etiquette", "avec", "du", "au", "imprimer");

    static final String OUTCOMES = Acts.PATH + "/bilan/resultats";

    private static final List<String> FORMS = List.of("individuel", "collectif");
    /** A commune or département by its code, 0 for nowhere known. */
    private static final Pattern AREA = Pattern.compile("0|[0-9][0-9AB][0-9]{0,3}");

    private ActsAsked() {}

    private static Map<String, String> facets() {
        var facets = new LinkedHashMap<String, String>();
        facets.put("theme", "themes");
        facets.put("lieu", "places");
        facets.put("territoire", "communes");
        facets.put("pour", "organisations");
        facets.put("etiquette", "tags");
        return facets;
    }

    /** Coordinators see the team’s acts when they ask for them. */
    static boolean team(Address address, Visitor me) {
        boolean asked = !Filters.one(address, "qui", List.of("equipe")).isEmpty();
        return me.is(COORDINATOR) && (asked || !me.is(MEDIATOR));
    }

    /** Whoever only coordinates has no acts of their own to choose. */
    static boolean chooses(Visitor me) {
        return me.is(COORDINATOR) && me.is(MEDIATOR);
    }

    /** Of all times, unless the address names days. */
    public static Selection any(Address address, Visitor me) {
        return selection(address, me, Period.asked(address, Selection.BEGINNING, Selection.END));
    }

    static Selection selection(Address address, Visitor me, Period period) {
        var by = party(address, "par");
        var mediator = team(address, me) ? by : me.party();
        return new Selection(
                mediator,
                address.value("q"),
                period.from(),
                period.to(),
                Filters.some(address, "theme", Coded.codes(List.of(Theme.values()))),
                Filters.some(address, "forme", FORMS),
                new Narrowing(
                        Filters.some(address, "lieu", Coded.codes(List.of(Act.Place.values()))),
                        Filters.codes(address, "territoire", AREA),
                        Filters.ids(address, "pour").stream().map(PartyId::new).toList(),
                        party(address, "ou"),
                        Filters.ids(address, "etiquette"),
                        Filters.one(address, "avec", Narrowing.HOLDINGS)));
    }

    /** Each line of acts opens to the register of acts, each result to the lines of plans and cases behind it. */
    public static FigureDrawing.Links rows(Address asked, Figures figures) {
        var acts = asked.at(Acts.PATH).with("du", figures.from()).with("au", figures.to());
        var results = acts.at(OUTCOMES);
        return (group, it) -> switch (group) {
            case "tags" -> acts.with("etiquette", it.key()).toString();
            case "themes" -> acts.with("theme", it.key()).toString();
            case "alone" -> alone(acts, it);
            case "months" -> it.acts() < 0 ? null : month(acts, it, figures).toString();
            case "places" -> acts.with("lieu", it.key()).toString();
            case "communes" ->
                acts.with("territoire", it.key().isEmpty() ? "0" : it.key()).toString();
            case "departments" -> department(acts, it.key()).toString();
            case "organisations" -> acts.with("pour", it.key()).toString();
            case "mediators" -> acts.with("qui", "equipe").with("par", it.key()).toString();
            case "genre", "age", "statut" ->
                acts.with("avec", group + "." + (it.key().isEmpty() ? Narrowing.UNASKED : it.key()))
                        .toString();
            case "coordination" ->
                asked.at(Acts.PATH + "/coordination")
                        .with("qui", null)
                        .with("du", figures.from())
                        .with("au", figures.to())
                        .with("sorte", it.key())
                        .toString();
            case "left", "adopted", "items", "cases" -> result(results.with("quoi", group), it, figures.group(group));
            default -> null;
        };
    }

    /** The rows behind one of the sums of the days that are asked for. */
    public static String sum(Address asked, String key) {
        var acts = asked.at(Acts.PATH);
        var rows = switch (key) {
            case "group" -> acts.with("forme", FORMS.getLast());
            case "persons" -> acts.with("avec", "personne");
            case "organisations" -> acts.with("avec", "structure");
            case "cases" -> acts.with("avec", "accompagnement");
            default -> acts;
        };
        return rows.toString();
    }

    private static @Nullable String alone(Address acts, Entry it) {
        if (it.key().equals(FigureDrawing.OTHERS)) return null;
        if (it.key().equals(FigureDrawing.SHARED))
            return acts.with("avec", "plusieurs-themes").toString();
        return acts.with("theme", it.key()).with("avec", "un-theme").toString();
    }

    /** Of a month that the period cuts only its part. */
    private static Address month(Address acts, Entry it, Figures figures) {
        var month = YearMonth.parse(it.key());
        var first = month.atDay(1);
        var last = month.atEndOfMonth();
        return acts.with("du", first.isBefore(figures.from()) ? figures.from() : first)
                .with("au", last.isAfter(figures.to()) ? figures.to() : last);
    }

    /** Of what is asked for, that which lies in it. */
    private static Address department(Address acts, String code) {
        var inside = code.isEmpty()
                ? List.<String>of()
                : acts.all("territoire").stream()
                        .filter(it -> it.startsWith(code))
                        .toList();
        if (inside.isEmpty()) return acts.with("territoire", code.isEmpty() ? "0" : code);
        var narrowed = acts.with("territoire", null);
        for (var it : inside) narrowed = narrowed.plus("territoire", it);
        return narrowed;
    }

    /** What has no name of its own is all but what has one. */
    private static String result(Address results, Entry it, Group group) {
        if (!it.key().isEmpty()) return results.with("valeur", it.key()).toString();
        var rest = results;
        for (var other : group.entries()) if (!other.key().isEmpty()) rest = rest.plus("sauf", other.key());
        return rest.toString();
    }

    private static @Nullable PartyId party(Address address, String name) {
        var id = Filters.id(address, name);
        return id == null ? null : new PartyId(id);
    }
}
