package org.fabcom.acts.tags;

import static org.fabcom.kernel.InstanceRole.COORDINATOR;
import static org.fabcom.kernel.InstanceRole.MEDIATOR;

import module java.base;
import org.fabcom.acts.tags.Tag.Described;
import org.fabcom.acts.tags.TagListView.GoalView;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.people.Rights;
import org.fabcom.people.RoleHolder;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.PlainFormView;
import org.fabcom.web.list.Address;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Tags and goals: read by whoever accompanies, written by coordinators. */
@Controller
record TagPages(Tags tags, Rights rights, People people, Accompaniment accompaniment) {

    static final String PATH = "/actes/etiquettes";
    private static final String ONE = PATH + "/{tag}";

    @GetMapping(PATH)
    @Access(instance = {MEDIATOR, COORDINATOR})
    ModelAndView list(Visitor me, Page page) {
        var goals = tags.goals(LocalDate.EPOCH, accompaniment.today()).stream()
                .collect(Collectors.groupingBy(it -> it.tag().id()));
        boolean keeps = me.is(COORDINATOR);
        var rows = tags.all().stream()
                .map(it -> new TagListView.Row(
                        PATH + "/" + it.id(),
                        it.described().name(),
                        it.described().funder(),
                        period(it.described(), page),
                        String.join(
                                ", ",
                                people.names(it.mediators()).values().stream()
                                        .sorted(Fold.ORDER)
                                        .toList()),
                        it.closed(),
                        acts(it, keeps),
                        goals.getOrDefault(it.id(), List.of()).stream()
                                .map(goal -> view(goal, page))
                                .toList()))
                .toList();
        return page.show("acts/tags", new TagListView(rows, keeps));
    }

    private static String acts(Tag it, boolean team) {
        return Address.of("/actes")
                .with("qui", team ? "equipe" : null)
                .with("etiquette", it.id())
                .with("du", it.described().from())
                .with("au", it.described().to())
                .toString();
    }

    private static GoalView view(Tags.Goal it, Page page) {
        return new GoalView(
                page.t("acts.tag.goal." + it.measure()),
                page.t("acts.tag.done", page.number(it.done()), page.number(it.planned())),
                it.done(),
                it.planned());
    }

    private static String period(Described it, Page page) {
        var from = it.from();
        var to = it.to();
        if (from != null && to != null) return page.t("acts.totals.lead", page.date(from), page.date(to));
        if (from != null) return page.t("acts.tag.since", page.date(from));
        return to == null ? "" : page.t("acts.tag.until", page.date(to));
    }

    @GetMapping(PATH + "/nouvelle")
    @Access(instance = COORDINATOR)
    ModelAndView form(Page page) {
        return page.show("web/plainform", view(Form.empty(), "/nouvelle", page));
    }

    @PostMapping(PATH + "/nouvelle")
    @Access(instance = COORDINATOR)
    ModelAndView add(Form form, Visitor me, Page page) {
        var said = read(form, null, page);
        if (said.isEmpty()) return page.refuse("web/plainform", view(form, "/nouvelle", page));
        tags.add(said.get(), chosen(form), me.party());
        return page.redirect(PATH, "acts.tag.added");
    }

    @GetMapping(ONE)
    @Access(instance = COORDINATOR)
    ModelAndView edit(UUID tag, Page page) {
        var it = find(tag);
        var form = Tag.FIELDS
                .form(it.described())
                .with("version", it.version())
                .withAll(
                        "mediateur",
                        it.mediators().stream().map(PartyId::toString).toList());
        return page.show("web/plainform", view(form, "/" + tag, page));
    }

    @PostMapping(ONE)
    @Access(instance = COORDINATOR)
    ModelAndView change(UUID tag, Form form, Page page) {
        find(tag);
        var said = read(form, tag, page);
        if (said.isEmpty() || !form.value("version").matches("[0-9]{1,9}"))
            return page.refuse("web/plainform", view(form, "/" + tag, page));
        if (!tags.change(tag, Integer.parseInt(form.value("version")), said.get(), chosen(form)))
            throw Problem.conflict();
        return page.redirect(PATH, "acts.tag.changed");
    }

    @PostMapping(ONE + "/fermer")
    @Access(instance = COORDINATOR)
    ModelAndView close(UUID tag, Page page) {
        tags.close(find(tag).id(), true);
        return page.redirectWithUndo(PATH, PATH + "/" + tag + "/rouvrir", "acts.tag.closed");
    }

    @PostMapping(ONE + "/rouvrir")
    @Access(instance = COORDINATOR)
    ModelAndView reopen(UUID tag, Page page) {
        var it = find(tag);
        if (tags.taken(it.described(), tag)) return page.redirectWithCare(PATH, "acts.tag.taken");
        tags.close(tag, false);
        return page.redirect(PATH, "acts.tag.changed");
    }

    private Optional<Described> read(Form form, @Nullable UUID tag, Page page) {
        var said = Tag.FIELDS.read(form, page::t, (given, it) -> {
            var from = given.get(Tag.FROM);
            var to = given.get(Tag.TO);
            if (from != null && to != null && to.isBefore(from)) it.reject("au", page.t("reports.period.wrong"));
        });
        if (said.isEmpty() || !tags.taken(said.get(), tag)) return said;
        form.reject("nom", page.t("acts.tag.taken"));
        return Optional.empty();
    }

    private Set<PartyId> chosen(Form form) {
        return mediators().stream()
                .filter(it -> form.has("mediateur", it.toString()))
                .collect(Collectors.toSet());
    }

    private Tag find(UUID tag) {
        return tags.find(tag).orElseThrow(Problem::notFound);
    }

    private List<PartyId> mediators() {
        return rights.holders(MEDIATOR).stream().map(RoleHolder::person).toList();
    }

    /** Those whose goals they may be; nobody chosen: the whole team’s. */
    private List<OptionView> whose() {
        return people.names(mediators()).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Fold.ORDER))
                .map(it -> OptionView.of(it.getKey().toString(), it.getValue()))
                .toList();
    }

    private PlainFormView view(Form form, String end, Page page) {
        return new PlainFormView(
                page.t(end.equals("/nouvelle") ? "acts.tag.add" : "acts.tag.change"),
                new LinkView(PATH, page.t("acts.tags")),
                form,
                Tag.FIELDS.all(),
                List.of(new PlainFormView.Choice("mediateur", page.t("acts.tag.whose"), whose(), false)),
                PATH + end,
                page.t("acts.save"));
    }
}
