package org.fabcom.membership.intake;

import static org.fabcom.web.field.Kinds.day;
import static org.fabcom.web.field.Kinds.line;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.MatchField;
import org.fabcom.imports.matching.NamedRows;
import org.fabcom.imports.own.OwnImportPages;
import org.fabcom.imports.own.OwnImportView;
import org.fabcom.imports.own.OwnImports;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.Field;
import org.fabcom.web.render.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Managers bring the table of their own members. */
@Controller
@RequestMapping(Register.PATH + ArrivalPages.HERE)
@Access(seat = Seat.MANAGER)
final class ArrivalPages extends OwnImportPages {

    static final String HERE = "/arrivees";

    private record Said(@Nullable LocalDate since, String unit) {}

    private static final Field<Said, @Nullable LocalDate> SINCE = Field.of(
                    MembersKind.SINCE, "joined_on", "membership.arrivals.since", day(), Said::since)
            .required("membership.arrivals.since.missing");
    private static final Field<Said, String> UNIT =
            Field.of(MembersKind.UNIT, "unit", "membership.arrivals.unit", line(0, 80), Said::unit);

    private final Registers registers;
    private final MembersKind kind;
    private final Clock clock;

    ArrivalPages(OwnImports own, Registers registers, MembersKind kind, Clock clock) {
        super(own, MembersKind.NAME, MembersKind.STRUCTURE, "membership.arrivals.");
        this.registers = registers;
        this.kind = kind;
        this.clock = clock;
    }

    @Override
    protected PartyId house(UUID organisation, Visitor me) {
        return registers.kept(organisation).organisation();
    }

    @Override
    protected String path(PartyId house) {
        return Register.url(house) + HERE;
    }

    @Override
    protected boolean reads(ImportSource source) {
        return kind.reads(source);
    }

    /** A photo or a letter is no table; of a table its columns are told, as far as they fit. */
    @Override
    protected String other(ImportSource source, Page page) {
        var columns = NamedRows.columns(source);
        return columns.isEmpty()
                ? super.other(source, page)
                : LocalizedText.of("membership.arrivals.nameless", LocalizedText.joined("imports.said.list", columns))
                        .in(page);
    }

    @Override
    protected ImportSource known(ImportSource source) {
        return kind.known(source);
    }

    @Override
    protected Form blank() {
        return Form.empty().with(SINCE.name(), Days.today(clock));
    }

    @Override
    protected Map<String, String> answers(Form form, Page page) {
        var since = SINCE.read(form, page::t);
        var unit = UNIT.read(form, page::t);
        if (since != null && since.isAfter(Days.today(clock)))
            form.reject(SINCE.name(), page.t("membership.arrivals.since.missing"));
        var answers = new HashMap<String, String>();
        if (since != null) answers.put(MembersKind.SINCE, since.toString());
        if (!unit.isEmpty()) answers.put(MembersKind.UNIT, unit);
        return answers;
    }

    @Override
    protected ModelAndView screen(PartyId house, OwnImportView it, Screen screen, Page page) {
        return screen.of(
                "membership/arrivals",
                new ArrivalsView(
                        it,
                        new LinkView(Register.url(house), page.t("membership.back")),
                        MemberFields.ALL.stream().map(MatchField::name).collect(Collectors.joining(", ")),
                        List.of(SINCE, UNIT)));
    }
}
