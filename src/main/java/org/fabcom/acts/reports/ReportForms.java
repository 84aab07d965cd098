package org.fabcom.acts.reports;

import static org.fabcom.kernel.InstanceRole.COORDINATOR;
import static org.fabcom.kernel.InstanceRole.MEDIATOR;

import module java.base;
import org.fabcom.acts.Selection;
import org.fabcom.acts.tags.Tags;
import org.fabcom.acts.totals.Figures;
import org.fabcom.acts.totals.Figures.Entry;
import org.fabcom.acts.totals.Reckoning;
import org.fabcom.cases.mediators.Mediators;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads how a report is composed, and writes it back into the form. */
@Component
class ReportForms {

    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_WORDS = 4000;

    private final Mediators mediators;
    private final Reckoning reckoning;
    private final Tags tags;
    private final Accompaniment accompaniment;
    private final People people;

    ReportForms(Mediators mediators, Reckoning reckoning, Tags tags, Accompaniment accompaniment, People people) {
        this.tags = tags;
        this.mediators = mediators;
        this.reckoning = reckoning;
        this.accompaniment = accompaniment;
        this.people = people;
    }

    static Form of(Report.Content it) {
        var form = Form.empty()
                .with("titre", it.title())
                .with("emetteur", it.issuer())
                .with("financeur", it.funder())
                .with("intro", it.intro())
                .with("du", it.from())
                .with("au", it.to())
                .with("qui", it.mediator())
                .with("ou", it.area());
        var sections = new ArrayList<String>();
        int place = 0;
        for (var part : it.parts()) {
            var name = part.section().name();
            sections.add(name);
            form = form.with("ordre-" + name, ++place).with("mot-" + name, part.comment());
        }
        for (var other : Section.values())
            if (!sections.contains(other.name())) form = form.with("ordre-" + other, ++place);
        return form.withAll("sections", sections)
                .withAll("etiquettes", it.tags().stream().map(UUID::toString).toList());
    }

    /** Empty if something is wrong; the form then says what. {@code before}: the report as it is. */
    Optional<Report.Content> read(Form form, Report before, Visitor me, Page page) {
        var title = form.line("titre", page);
        if (title.isEmpty()) form.reject("titre", page.t("reports.title.missing"));
        if (title.length() > LONGEST_TITLE) form.reject("titre", page.t("reports.title.long", LONGEST_TITLE));
        var issuer = line(form, "emetteur", page);
        var funder = line(form, "financeur", page);
        if (form.value("intro").length() > LONGEST_WORDS)
            form.reject("intro", page.t("reports.words.long", LONGEST_WORDS));
        var from = day(form, "du", page);
        var to = day(form, "au", page);
        if (from != null && to != null && to.isBefore(from)) form.reject("au", page.t("reports.period.wrong"));
        var parts = parts(form, page);
        if (parts.isEmpty()) form.reject("sections", page.t("reports.sections.missing"));
        var mediator = mediator(form, before, me, page);
        var area = area(form, page);
        var tags = tags(form, page);
        if (form.wrong() || from == null || to == null) return Optional.empty();
        return Optional.of(
                new Report.Content(title, issuer, funder, form.value("intro"), from, to, mediator, area, tags, parts));
    }

    private static String line(Form form, String name, Page page) {
        var line = form.line(name, page);
        if (line.length() > LONGEST_TITLE) form.reject(name, page.t("reports.title.long", LONGEST_TITLE));
        return line;
    }

    /** Chosen sections by the number that was given to them; equal numbers keep the usual order. */
    private static List<Report.Part> parts(Form form, Page page) {
        var order = new HashMap<Section, Integer>();
        var parts = new ArrayList<Report.Part>();
        for (var it : Section.values()) {
            if (!form.has("sections", it.name())) continue;
            var number = form.value("ordre-" + it);
            if (!number.isEmpty() && !number.matches("[0-9]{1,3}"))
                form.reject("ordre-" + it, page.t("acts.number.wrong"));
            else order.put(it, number.isEmpty() ? Section.values().length : Integer.parseInt(number));
            var words = form.value("mot-" + it);
            if (words.length() > LONGEST_WORDS) form.reject("mot-" + it, page.t("reports.words.long", LONGEST_WORDS));
            parts.add(new Report.Part(it, words));
        }
        parts.sort(Comparator.comparingInt(it -> order.getOrDefault(it.section(), 0)));
        return parts;
    }

    private static @Nullable LocalDate day(Form form, String field, Page page) {
        return form.day(field, page.t("acts.day.missing"));
    }

    /** Whoever is none of the list is not everybody, nor is what is no area the whole territory: the figures would be others. */
    private @Nullable PartyId mediator(Form form, Report before, Visitor me, Page page) {
        if (!me.is(COORDINATOR)) return me.party();
        return form.choice("qui", names(before).keySet(), PartyId::toString, page)
                .orElse(null);
    }

    private static String area(Form form, Page page) {
        var typed = form.value("ou");
        if (!typed.matches("|[0-9][0-9AB][0-9]{3}|[0-9][0-9AB][0-9]?"))
            form.reject("ou", page.t("web.unreadable.choice"));
        return typed;
    }

    /** Those that exist, closed ones too: a year is told when it is over. */
    private List<UUID> tags(Form form, Page page) {
        var known = tags.labels().keySet();
        if (form.all("etiquettes").stream()
                .anyMatch(it ->
                        !it.isEmpty() && Ids.read(it).filter(known::contains).isEmpty()))
            form.reject("etiquettes", page.t("web.unreadable.choice"));
        return known.stream()
                .filter(it -> form.has("etiquettes", it.toString()))
                .toList();
    }

    List<OptionView> tags() {
        var options = new ArrayList<OptionView>();
        tags.labels().forEach((id, label) -> options.add(OptionView.of(id.toString(), label)));
        return options;
    }

    /** Whose it may be: empty for somebody who reports on themselves only. */
    List<OptionView> mediators(Report it, Visitor me) {
        if (!me.is(COORDINATOR)) return List.of();
        return OptionView.all(names(it));
    }

    /** Mediators, and whose the report is where that one accompanies nobody any more. */
    private Map<PartyId, String> names(Report it) {
        var names = new LinkedHashMap<PartyId, String>();
        for (var one : mediators.loads(accompaniment.today())) names.put(one.person(), one.name());
        var kept = it.content().mediator();
        if (kept != null && !names.containsKey(kept)) names.putAll(people.names(List.of(kept)));
        return names;
    }

    /** Territories in which something was done, departments first. */
    List<OptionView> areas(Visitor me) {
        var mediator = me.is(COORDINATOR) ? null : me.party();
        var choices = reckoning.choices(Selection.between(mediator, Selection.BEGINNING, Selection.END));
        var areas = new ArrayList<OptionView>();
        for (var group : List.of("departments", "communes"))
            for (Entry it : Figures.group(choices, group).entries())
                if (!it.key().isEmpty()) areas.add(OptionView.of(it.key(), it.label()));
        return areas;
    }

    /** The last whole year. */
    int lastYear() {
        return accompaniment.today().getYear() - 1;
    }

    LocalDate today() {
        return accompaniment.today();
    }

    /** The year that was asked for if it can be reported on; else the last whole one. */
    int year(String typed) {
        int last = lastYear();
        return typed.equals("" + (last + 1)) ? last + 1 : typed.equals("" + (last - 1)) ? last - 1 : last;
    }

    static boolean coordinates(Visitor me) {
        return me.is(COORDINATOR);
    }

    /** Everybody’s for coordinators, one’s own for a mediator. */
    static boolean mayOpen(Report it, Visitor me) {
        return me.is(COORDINATOR)
                || me.is(MEDIATOR) && me.party().equals(it.content().mediator());
    }

    static List<ReportFormView.Line> sections(Form form, Page page) {
        return Arrays.stream(Section.values())
                .sorted(Comparator.comparingInt(it -> {
                    var number = form.value("ordre-" + it);
                    return number.matches("[0-9]{1,3}") ? Integer.parseInt(number) : Section.values().length;
                }))
                .map(it -> new ReportFormView.Line(
                        it.name(), page.t("reports.section." + it), page.t("reports.section." + it + ".help")))
                .toList();
    }
}
