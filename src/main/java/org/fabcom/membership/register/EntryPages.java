package org.fabcom.membership.register;

import static org.fabcom.web.field.Kinds.number;
import static org.fabcom.web.field.Kinds.oneOf;
import static org.fabcom.web.field.Kinds.text;
import static org.fabcom.web.field.Kinds.yesNo;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.membership.Register;
import org.fabcom.membership.Register.Entry;
import org.fabcom.membership.Registers;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.FormView;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How one joins: the board answers, or whoever asks is in; and how long before one is heard and excluded. */
@Controller
record EntryPages(Registers registers) {

    private static final String PATH = Register.PATH + "/entree";

    private record Said(
            Entry entry,
            String welcome,
            boolean duesFirst,
            @Nullable Integer hearingDays) {}

    private static final Field<Said, Entry> ENTRY =
            Field.of("entree", "entry", "membership.entry", oneOf(Entry.class, Entry.ASKED), Said::entry);
    private static final Field<Said, String> WELCOME =
            Field.of("accueil", "welcome", "membership.welcome", text(2000), Said::welcome);
    private static final Field<Said, Boolean> DUES_FIRST =
            Field.of("cotisation", "dues_first", "membership.duesfirst", yesNo(), Said::duesFirst);
    private static final Field<Said, @Nullable Integer> HEARING = Field.of(
                    "delai", "hearing_days", "membership.hearing.days", number(5, 90), Said::hearingDays)
            .required("membership.hearing.days.missing");
    private static final Fields<Said> FIELDS = Fields.of(
            List.of(ENTRY, WELCOME, DUES_FIRST, HEARING),
            said -> new Said(said.get(ENTRY), said.get(WELCOME), said.get(DUES_FIRST), said.get(HEARING)));

    @GetMapping(PATH)
    @Access(seat = Seat.MANAGER)
    ModelAndView show(UUID organisation, Page page) {
        var it = registers.kept(organisation);
        var form = FIELDS.form(new Said(it.entry(), it.welcome(), it.duesFirst(), it.hearingDays()))
                .with("version", it.version());
        return page.show("web/deskpage", view(it.organisation(), form, page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.MANAGER)
    ModelAndView change(UUID organisation, @RequestParam int version, Form form, Page page) {
        var house = registers.kept(organisation).organisation();
        var said = FIELDS.read(form, page::t).orElse(null);
        var days = said == null ? null : said.hearingDays();
        if (said == null || days == null) return page.refuse("web/deskpage", view(house, form, page));
        if (!registers.change(new Register(house, said.entry(), said.welcome(), said.duesFirst(), days, version)))
            throw Problem.conflict();
        return page.redirect(Register.url(house), "membership.entry.changed");
    }

    private static DeskPageView view(PartyId house, Form form, Page page) {
        return new DeskPageView(
                page.t("membership.entry.title"),
                new LinkView(Register.url(house), page.t("membership.back")),
                page.t("membership.entry.lead"),
                List.of(new LinkView("/adherer/" + house, page.t("membership.entry.see"))),
                List.of(),
                new FormView(form, FIELDS.all(), Register.url(house) + "/entree", page.t("membership.entry.save"))
                        .hiding(Map.of("version", form.value("version"))));
    }
}
