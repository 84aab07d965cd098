package org.fabcom.membership.intake;

import static org.fabcom.web.field.Kinds.day;
import static org.fabcom.web.field.Kinds.line;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Reports;
import org.fabcom.imports.Run;
import org.fabcom.imports.Runs;
import org.fabcom.imports.UnderWay;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.imports.Upload;
import org.fabcom.imports.Uploads;
import org.fabcom.imports.matching.MatchField;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.bounds.Bounds;
import org.fabcom.kernel.bounds.Content;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Large;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.access.RateLimits;
import org.fabcom.web.field.Field;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Managers bring the table of their own members: sent, tried, taken, and given back if need be. */
@Controller
final class ArrivalPages {

    private static final String PATH = Register.PATH + "/arrivees";
    private static final String TEMPLATE = "membership/arrivals";
    private static final int SHOWN = 50;

    /** A day and person: each is read whole. */
    private static final int MOST = 20;

    private record Said(@Nullable LocalDate since, String unit) {}

    private static final Field<Said, @Nullable LocalDate> SINCE = Field.of(
                    MembersKind.SINCE, "joined_on", "membership.arrivals.since", day(), Said::since)
            .required("membership.arrivals.since.missing");
    private static final Field<Said, String> UNIT =
            Field.of(MembersKind.UNIT, "unit", "membership.arrivals.unit", line(0, 80), Said::unit);

    private final Registers registers;
    private final MembersKind kind;
    private final Imports imports;
    private final Runs runs;
    private final Uploads uploads;
    private final UnderWay underWay;
    private final Reports reports;
    private final ArrivalRuns owners;
    private final RateLimits limits;
    private final Clock clock;

    ArrivalPages(
            Registers registers,
            MembersKind kind,
            Imports imports,
            Runs runs,
            Uploads uploads,
            UnderWay underWay,
            Reports reports,
            ArrivalRuns owners,
            RateLimits limits,
            Clock clock) {
        this.registers = registers;
        this.kind = kind;
        this.imports = imports;
        this.runs = runs;
        this.uploads = uploads;
        this.underWay = underWay;
        this.reports = reports;
        this.owners = owners;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Access(seat = Seat.MANAGER)
    ModelAndView form(@PathVariable UUID organisation, Page page) {
        var form = Form.empty().with(SINCE.name(), Days.today(clock));
        return page.show(TEMPLATE, view(house(organisation), null, form, page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.MANAGER)
    ModelAndView send(
            @PathVariable UUID organisation,
            @RequestParam(required = false) @Nullable MultipartFile fichier,
            Form form,
            Visitor me,
            Page page)
            throws IOException {
        var house = house(organisation);
        var since = SINCE.read(form, page::t);
        var unit = UNIT.read(form, page::t);
        if (since != null && since.isAfter(Days.today(clock)))
            form.reject(SINCE.name(), page.t("membership.arrivals.since.missing"));
        if (fichier == null || fichier.isEmpty()) form.reject("fichier", page.t("imports.file.missing"));
        else if (fichier.getSize() > Bounds.here().file())
            form.reject(
                    "fichier",
                    page.t(
                            "imports.file.large",
                            page.formats().bytes(Bounds.here().file())));
        if (form.wrong() || fichier == null || since == null)
            return page.refuse(422, TEMPLATE, view(house, null, form, page));
        if (!limits.allow("membership.arrivals", me.party().toString(), MOST, Duration.ofDays(1)))
            throw Problem.tooMany();
        var answers = new HashMap<String, String>();
        answers.put(MembersKind.STRUCTURE, house.toString());
        answers.put(MembersKind.SINCE, since.toString());
        if (!unit.isEmpty()) answers.put(MembersKind.UNIT, unit);
        var content = Content.of(fichier.getSize(), fichier::getInputStream);
        try (var source = ImportSource.of(fichier.getOriginalFilename() + "", content)) {
            if (!kind.reads(source)) throw new UnreadableSource("");
            var upload = uploads.keep(source.answered(answers), source.name(), fichier.getSize(), me.party());
            return started(house, upload, true, me, page);
        } catch (UnreadableSource unreadable) {
            form.reject("fichier", page.t("membership.arrivals.other"));
            return page.refuse(422, TEMPLATE, view(house, null, form, page));
        }
    }

    private ModelAndView started(PartyId house, Upload upload, boolean rehearse, Visitor me, Page page) {
        var run = imports.open(kind, upload, me.party()).orElseThrow(Problem::conflict);
        owners.keep(run, house);
        underWay.start(run, kind, upload, rehearse);
        return page.redirect(path(house) + "/" + run);
    }

    @GetMapping(PATH + "/{run}")
    @Access(seat = Seat.MANAGER)
    ModelAndView show(@PathVariable UUID organisation, @PathVariable UUID run, Visitor me, Page page) {
        return page.show(TEMPLATE, view(house(organisation), find(organisation, run, me), Form.empty(), page));
    }

    /** What was tried is taken. */
    @PostMapping(PATH + "/{run}")
    @Large
    @Access(seat = Seat.MANAGER)
    ModelAndView take(@PathVariable UUID organisation, @PathVariable UUID run, Visitor me, Page page)
            throws IOException {
        var house = house(organisation);
        var upload = upload(find(organisation, run, me)).orElseThrow(Problem::conflict);
        try (var source = uploads.source(upload)) {
            if (!source.answer(MembersKind.STRUCTURE).equals(house.toString())) throw Problem.notFound();
        }
        return started(house, upload, false, me, page);
    }

    @PostMapping(PATH + "/{run}/retrait")
    @Access(seat = Seat.MANAGER)
    ModelAndView withdraw(@PathVariable UUID organisation, @PathVariable UUID run, Form form, Visitor me, Page page) {
        var house = house(organisation);
        var it = find(organisation, run, me);
        if (!form.has("sur", "oui")) {
            form.reject("sur", page.t("membership.arrivals.back.sure"));
            return page.refuse(422, TEMPLATE, view(house, it, form, page));
        }
        var here = path(house) + "/" + run;
        return switch (imports.withdraw(run, me.party())) {
            case Imports.Withdrawal.Done done
            when done.kept().isEmpty() -> page.redirect(here, "imports.withdrawn", done.records(), done.back());
            case Imports.Withdrawal.Done done ->
                page.redirectWithCare(
                        here,
                        "imports.withdrawn.partly",
                        done.records(),
                        done.back(),
                        done.kept().size());
            case Imports.Withdrawal.NotThere none -> throw Problem.notFound();
            case Imports.Withdrawal.NotWithdrawable other -> throw Problem.conflict();
        };
    }

    private static String path(PartyId house) {
        return Register.url(house) + "/arrivees";
    }

    private PartyId house(UUID organisation) {
        return registers.kept(organisation).organisation();
    }

    /** Of their own, and of this register. */
    private Run find(UUID organisation, UUID run, Visitor me) {
        return imports.find(run)
                .filter(it ->
                        it.kind().equals(kind.name()) && me.party().value().equals(it.startedBy()))
                .filter(it -> owners.of(it.id(), organisation))
                .orElseThrow(Problem::notFound);
    }

    private ArrivalsView view(PartyId house, @Nullable Run run, Form form, Page page) {
        return new ArrivalsView(
                path(house),
                new LinkView(Register.url(house), page.t("membership.back")),
                form,
                MemberFields.ALL.stream().map(MatchField::name).collect(Collectors.joining(", ")),
                run,
                run != null && upload(run).isPresent(),
                run == null ? List.of() : reports.lines(run.id(), List.of("note"), SHOWN),
                run == null ? List.of() : reports.lines(run.id(), List.of("error", "aside"), SHOWN));
    }

    static List<Field<?, ?>> fields() {
        return List.of(SINCE, UNIT);
    }

    /** What was tried, if it is still here. */
    private Optional<Upload> upload(Run run) {
        if (run.state() != Run.State.REHEARSED) return Optional.empty();
        return runs.upload(run.id()).flatMap(uploads::find);
    }
}
