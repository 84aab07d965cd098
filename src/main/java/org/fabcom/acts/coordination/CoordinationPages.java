package org.fabcom.acts.coordination;

import static org.fabcom.kernel.InstanceRole.COORDINATOR;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.acts.Choices;
import org.fabcom.acts.Coded;
import org.fabcom.acts.coordination.CoordinationAct.Kind;
import org.fabcom.acts.tags.Tags;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.PlainFormView;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Source;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Acts of coordination: all coordinators read them, each writes their own. */
@Controller
record CoordinationPages(CoordinationActs acts, Choices choices, Tags tags, Accompaniment accompaniment) {

    static final String PATH = "/actes/coordination";
    private static final String ONE = PATH + "/{id}";

    /** An act with the name of who did it. */
    private record Named(CoordinationAct act, String by, List<String> tags) {}

    private static final Listing<Named> ACTS = Listing.<Named>of("coordination", "coordination.")
            .words("what", (it, page) -> title(it.act(), page))
            .words(
                    "kind",
                    (it, page) -> page.t(
                            "coordination.kind." + it.act().content().kind().code()))
            .day("day", it -> it.act().content().day())
            .number("minutes", it -> it.act().content().minutes())
            .number("participants", it -> it.act().content().participants())
            .many(
                    "subjects",
                    " | ",
                    (it, page) -> it.act().content().subjects().stream()
                            .map(subject -> page.t("coordination.subject." + subject.code()))
                            .sorted()
                            .toList())
            .text("organisers", it -> it.act().content().organisers())
            .many("tags", " | ", (it, page) -> it.tags())
            .text("by", Named::by)
            .facets(List.of(CoordinationActs.SORT));

    @GetMapping(PATH)
    @Access(instance = COORDINATOR)
    ModelAndView list(Address address, Visitor me, Page page) {
        var list = ACTS.page(address, page, asked(address));
        var fresh = Stream.of(Kind.values())
                .map(it -> new LinkView(path("/nouveau", it), page.t("coordination.new." + it.code())))
                .toList();
        return page.show(
                "acts/coordination",
                new CoordinationListView(
                        list, list.rows().stream().map(it -> row(it, me, page)).toList(), fresh));
    }

    @GetMapping(PATH + Listing.FILES)
    @Access(instance = COORDINATOR)
    void files(Address address, Page page, HttpServletResponse response) {
        ACTS.answer(address, page, asked(address), response);
    }

    private Source<Named> asked(Address address) {
        return acts.asked(address).drawn(all -> {
            Map<PartyId, String> names =
                    choices.named(all.stream().map(CoordinationAct::coordinator).toList());
            var labels = tags.labels();
            return all.stream()
                    .map(it -> new Named(
                            it,
                            names.getOrDefault(it.coordinator(), ""),
                            it.tags().stream()
                                    .map(tag -> labels.getOrDefault(tag, ""))
                                    .sorted(Fold.ORDER)
                                    .toList()))
                    .toList();
        });
    }

    private static CoordinationListView.Row row(Named it, Visitor me, Page page) {
        var content = it.act().content();
        var minutes = content.minutes();
        return new CoordinationListView.Row(
                title(it.act(), page),
                page.date(content.day()),
                page.t("coordination.kind." + content.kind().code()),
                minutes == null ? "" : page.duration(minutes),
                it.by(),
                String.join(", ", it.tags()),
                it.act().coordinator().equals(me.party())
                        ? PATH + "/" + it.act().id()
                        : "");
    }

    private static String title(CoordinationAct it, Page page) {
        var what = page.t(it.content().what());
        return it.content().title().isEmpty() ? what : it.content().title() + " (" + what + ")";
    }

    private static String path(String end, Kind kind) {
        return Address.of(PATH + end).with("sorte", kind.code()).toString();
    }

    private static Kind kind(Form form) {
        return Coded.find(Kind.class, form.value("sorte")).orElse(Kind.ANIMATION);
    }

    @GetMapping(PATH + "/nouveau")
    @Access(instance = COORDINATOR)
    ModelAndView form(Form asked, Page page) {
        var form = Form.empty().with("jour", accompaniment.today());
        return page.show("web/plainform", view(form, kind(asked), fresh(Ids.next()), page));
    }

    private static String fresh(UUID id) {
        return "/nouveau/" + id;
    }

    @PostMapping(PATH + "/nouveau/{id}")
    @Access(instance = COORDINATOR)
    ModelAndView note(UUID id, Form form, Visitor me, Page page) {
        var kind =
                form.choice("sorte", List.of(Kind.values()), Kind::code, page).orElse(Kind.ANIMATION);
        var content = CoordinationFields.read(kind, form, accompaniment.today(), page);
        if (content.isEmpty()) return page.refuse("web/plainform", view(form, kind, fresh(id), page));
        acts.note(id, me.party(), content.get(), tags(form, Set.of()));
        return page.redirectWithUndo(PATH, PATH + "/" + id + "/retrait", "coordination.noted");
    }

    @GetMapping(ONE)
    @Access(instance = COORDINATOR)
    ModelAndView edit(UUID id, Visitor me, Page page) {
        var it = own(id, me);
        var form = CoordinationFields.ALL
                .form(it.content())
                .with("version", it.version())
                .withAll("etiquettes", it.tags().stream().map(UUID::toString).toList());
        return page.show("web/plainform", view(form, it.content().kind(), "/" + id, page));
    }

    @PostMapping(ONE)
    @Access(instance = COORDINATOR)
    ModelAndView change(UUID id, Form form, Visitor me, Page page) {
        var it = own(id, me);
        var kind = it.content().kind();
        var content = CoordinationFields.read(kind, form, accompaniment.today(), page);
        if (content.isEmpty() || !form.value("version").matches("[0-9]{1,9}"))
            return page.refuse("web/plainform", view(form, kind, "/" + id, page));
        if (!acts.change(id, Integer.parseInt(form.value("version")), content.get(), tags(form, it.tags())))
            throw Problem.conflict();
        return page.redirect(PATH, "coordination.changed");
    }

    @PostMapping(ONE + "/retrait")
    @Access(instance = COORDINATOR)
    ModelAndView withdraw(UUID id, Visitor me, Page page) {
        acts.withdraw(own(id, me).id(), true);
        return page.redirectWithUndo(PATH, PATH + "/" + id + "/retour", "acts.withdrawn");
    }

    @PostMapping(ONE + "/retour")
    @Access(instance = COORDINATOR)
    ModelAndView bringBack(UUID id, Visitor me, Page page) {
        acts.withdraw(own(id, me).id(), false);
        return page.redirect(PATH, "acts.back");
    }

    private CoordinationAct own(UUID id, Visitor me) {
        return acts.find(id).filter(it -> it.coordinator().equals(me.party())).orElseThrow(Problem::notFound);
    }

    private Set<UUID> tags(Form form, Set<UUID> had) {
        return tags.offered(had).keySet().stream()
                .filter(it -> form.has("etiquettes", it.toString()))
                .collect(Collectors.toSet());
    }

    private PlainFormView view(Form form, Kind kind, String end, Page page) {
        var had = form.all("etiquettes").stream()
                .flatMap(it -> Ids.read(it).stream())
                .toList();
        var offered = OptionView.all(tags.offered(had));
        return new PlainFormView(
                page.t("coordination.new." + kind.code()),
                new LinkView(PATH, page.t("coordination.title")),
                form,
                CoordinationFields.of(kind),
                List.of(new PlainFormView.Choice("etiquettes", page.t("acts.tags"), offered, false)),
                path(end, kind),
                page.t("acts.save"));
    }
}
