package org.fabcom.membership.register;

import static org.fabcom.web.field.Kinds.line;
import static org.fabcom.web.field.Kinds.number;
import static org.fabcom.web.field.Kinds.yesNo;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.membership.Categories;
import org.fabcom.membership.Category;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.FormView;
import org.fabcom.web.field.DeskPageView.RowView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.fabcom.web.field.DeskPageView.TableView;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Categories of members and the colleges in which they vote. */
@Controller
record CategoryPages(Registers registers, Categories categories, Unsorted unsorted) {

    private static final String PATH = Register.PATH + "/categories";

    private record Said(
            String name,
            String college,
            boolean votes,
            @Nullable Integer rank,
            boolean open) {}

    private static final Field<Said, String> NAME = Field.of(
                    "nom", "name", "membership.category.name", line(2, 80), Said::name)
            .required("membership.category.name.missing");
    private static final Field<Said, Boolean> VOTES =
            Field.of("voix", "votes", "membership.category.votes", yesNo(), Said::votes);
    private static final Field<Said, String> COLLEGE =
            Field.of("college", "college", "membership.category.college", line(0, 80), Said::college);
    private static final Field<Said, @Nullable Integer> RANK =
            Field.of("rang", "rank", "membership.category.rank", number(1, 99), Said::rank);
    private static final Field<Said, Boolean> OPEN =
            Field.of("ouverte", "open", "membership.category.open", yesNo(), Said::open);
    private static final Fields<Said> FIELDS = Fields.of(
            List.of(NAME, VOTES, COLLEGE, RANK, OPEN),
            said -> new Said(said.get(NAME), said.get(COLLEGE), said.get(VOTES), said.get(RANK), said.get(OPEN)));

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView list(UUID organisation, Page page) {
        var house = registers.kept(organisation).organisation();
        var all = categories.of(house);
        var form = FIELDS.form(new Said("", "", true, all.size() + 1, true));
        return page.show("web/deskpage", view(house, all, form, page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.MANAGER)
    ModelAndView add(UUID organisation, Form form, Page page) {
        var house = registers.kept(organisation).organisation();
        var said = FIELDS.read(form, page::t);
        if (said.isPresent()
                && !alike(house, said.get().name())
                && categories.add(made(said.get(), UUID.randomUUID(), house, 0)).isPresent()) {
            int without = categories.colleges(house).isEmpty() ? 0 : unsorted.count(house);
            return without == 0
                    ? page.redirect(Register.url(house) + "/categories", "membership.category.added")
                    : page.redirectWithCare(
                            Register.url(house) + "/sans-categorie", "membership.category.added.without", without);
        }
        if (said.isPresent()) form.reject("nom", page.t("membership.category.taken"));
        return page.refuse("web/deskpage", view(house, categories.of(house), form, page));
    }

    @GetMapping(PATH + "/{category}")
    @Access(seat = Seat.REFERENT)
    ModelAndView edit(UUID organisation, UUID category, Page page) {
        var it = find(organisation, category);
        var form = FIELDS.form(new Said(it.name(), it.college(), it.votes(), it.rank(), it.open()))
                .with("version", it.version());
        return page.show("web/deskpage", one(it, form, page));
    }

    @PostMapping(PATH + "/{category}")
    @Access(seat = Seat.MANAGER)
    ModelAndView change(UUID organisation, UUID category, @RequestParam int version, Form form, Page page) {
        var it = find(organisation, category);
        var said = FIELDS.read(form, page::t);
        if (said.isPresent() && taken(it, said.get().name())) form.reject("nom", page.t("membership.category.taken"));
        if (said.isEmpty() || form.wrong()) return page.refuse("web/deskpage", one(it, form, page));
        if (!categories.change(made(said.get(), category, it.organisation(), version))) throw Problem.conflict();
        return page.redirect(Register.url(it.organisation()) + "/categories", "membership.category.changed");
    }

    @PostMapping(PATH + "/{category}/retirer")
    @Access(seat = Seat.MANAGER)
    ModelAndView remove(UUID organisation, UUID category, Page page) {
        var it = find(organisation, category);
        var url = Register.url(it.organisation()) + "/categories";
        return categories.remove(it.organisation(), category)
                ? page.redirect(url, "membership.category.removed", it.name())
                : page.redirectWithCare(url + "/" + category, "membership.category.used");
    }

    private boolean taken(Category it, String name) {
        if (!Fold.words(it.name()).equals(Fold.words(name))) return alike(it.organisation(), name);
        return categories.of(it.organisation()).stream()
                .anyMatch(other -> !other.id().equals(it.id()) && other.name().equals(name));
    }

    /** One is called so, whatever its capitals and accents: nobody would tell them apart. */
    private boolean alike(PartyId house, String name) {
        return categories.of(house).stream()
                .anyMatch(it -> Fold.words(it.name()).equals(Fold.words(name)));
    }

    private static Category made(Said it, UUID id, PartyId house, int version) {
        var rank = it.rank();
        var college = it.votes() ? it.college() : "";
        return new Category(id, house, it.name(), college, it.votes(), rank == null ? 1 : rank, it.open(), version);
    }

    private Category find(UUID organisation, UUID category) {
        return categories.of(new PartyId(organisation)).stream()
                .filter(it -> it.id().equals(category))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private static DeskPageView one(Category it, Form form, Page page) {
        var url = Register.url(it.organisation()) + "/categories";
        return new DeskPageView(
                it.name(),
                new LinkView(url, page.t("membership.category.title")),
                "",
                List.of(),
                List.of(SectionView.of(page.t("membership.category.remove"), page.t("membership.category.remove.text"))
                        .acts(List.of(new LinkView(
                                url + "/" + it.id() + "/retirer", page.t("membership.category.remove.do"))))),
                new FormView(form, FIELDS.all(), url + "/" + it.id(), page.t("membership.category.save"))
                        .hiding(Map.of("version", form.value("version"))));
    }

    private static DeskPageView view(PartyId house, List<Category> all, Form form, Page page) {
        var url = Register.url(house) + "/categories";
        var rows = all.stream()
                .map(it -> new RowView(
                        List.of(
                                it.name(),
                                page.t(it.votes() ? "web.yes" : "web.no"),
                                it.college().isEmpty() ? page.t("membership.voters.nowhere") : it.college(),
                                page.number(it.rank()),
                                page.t(it.open() ? "web.yes" : "web.no")),
                        url + "/" + it.id()))
                .toList();
        var table = new TableView(
                List.of(
                        page.t("membership.category.name"),
                        page.t("membership.category.voice"),
                        page.t("membership.category.college"),
                        page.t("membership.category.rank"),
                        page.t("membership.category.opened")),
                rows,
                page.t("membership.category.none"));
        return new DeskPageView(
                page.t("membership.category.title"),
                new LinkView(Register.url(house), page.t("membership.back")),
                page.t("membership.category.lead"),
                List.of(new LinkView(Register.url(house) + "/sans-categorie", page.t("membership.unsorted.link"))),
                List.of(SectionView.of(page.t("membership.category.all")).table(table)),
                new FormView(form, FIELDS.all(), url, page.t("membership.category.add")));
    }
}
