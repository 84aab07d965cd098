package org.fabcom.circles.seating;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.circles.Group;
import org.fabcom.circles.RoleSeat;
import org.fabcom.circles.RoleSeats;
import org.fabcom.circles.tree.GroupPage;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.programs.ActOfPage;
import org.fabcom.web.programs.NeedsScope;
import org.fabcom.web.programs.SentBody;
import org.fabcom.web.programs.SentForm;
import org.fabcom.web.programs.TakesBodies;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Roles by programs: who holds one, giving it, ending it, saying its last day, handing it over. */
@RestController
record SeatApi(
        RoleSeatPages giving,
        SeatEndingPages ending,
        Handovers handovers,
        RoleSeats seats,
        GroupPage groupPage,
        Clock clock)
        implements TakesBodies {

    private static final String SEATS = "/api/v1/circles/{group}/seats";
    private static final String HANDOVER = SEATS + "/{seat}/handover";
    private static final SentBody GIVEN = SentBody.of("SeatSent", "A person, or their name")
            .id("personne", "")
            .as("person")
            .text("nom", "the whole name, instead of person")
            .as("name")
            .day("du", "")
            .as("from")
            .day("au", "")
            .as("until");
    private static final SentBody ENDED = SentBody.of("SeatEnded", "")
            .id("suite", "")
            .as("successor")
            .day("au", "")
            .as("until");
    private static final SentBody LIMITED =
            SentBody.of("SeatLimited", "").day("fin", "").as("until");
    private static final SentBody HANDED = SentBody.of("SeatHandoverSent", "What whoever follows must know")
            .said("paroles", 4000)
            .as("words")
            .whole("version", 0, Integer.MAX_VALUE, "that was read; 0: nothing was written yet")
            .must();

    record Line(
            UUID id,
            UUID person,
            String name,
            LocalDate from,
            @Nullable LocalDate until,
            boolean over) {}

    /** All that a role ever had, the newest first. */
    record Lines(List<Line> items) {}

    /** @param version to be sent with what comes in its place; 0: nothing was written yet */
    record Handed(String words, int version) {}

    @Override
    public List<SentBody> bodies() {
        return List.of(
                GIVEN,
                SentBody.of(
                        "SeatEnd",
                        "To end: successor names who follows. To limit: until is its last day",
                        ENDED,
                        LIMITED),
                HANDED);
    }

    @GetMapping(SEATS)
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("circles:read")
    Lines list(UUID group, Visitor me) {
        return lines(groupPage.seen(group, me).orElseThrow(Problem::notFound));
    }

    @PostMapping(SEATS)
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("circles:write")
    Lines give(UUID group, HttpServletRequest request, Visitor me, Page page) {
        var found = groupPage.seen(group, me).orElseThrow(Problem::notFound);
        var form = GIVEN.sound(request);
        ActOfPage.done(giving.give(group, form, me, page), form);
        return lines(found);
    }

    /** Somebody follows at once where {@code suite} names them. Answers what its holder has of the role now. */
    @PostMapping(SEATS + "/{seat}/{act:end|limit}")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("circles:write")
    Line end(UUID group, UUID seat, String act, HttpServletRequest request, Visitor me, Page page) {
        var held = seats.find(seat).orElseThrow(Problem::notFound);
        boolean ends = act.equals("end");
        var form = (ends ? ENDED : LIMITED).sound(request);
        ActOfPage.done(
                ends ? ending.end(group, seat, form, me, page) : giving.limit(group, seat, form, me, page), form);
        return seats.of(held.role()).stream()
                .filter(it -> it.person().equals(held.person()))
                .map(this::line)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** What somebody hands over, for whom the page of the mandate shows it. */
    @GetMapping(HANDOVER)
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("circles:read")
    Handed handover(UUID group, UUID seat, Visitor me) {
        return handed(ending.read(group, seat, me).id());
    }

    @PostMapping(HANDOVER)
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("circles:write")
    Handed handOver(UUID group, UUID seat, HttpServletRequest request, Visitor me, Page page) {
        var form = HANDED.read(request);
        if (form.names().contains("version")) SentForm.version(form, page);
        if (form.wrong()) throw SentForm.refused(form);
        ActOfPage.done(ending.hand(group, seat, form, me, page), form);
        return handed(seat);
    }

    private Handed handed(UUID seat) {
        return handovers
                .of(seat)
                .map(it -> new Handed(it.words(), it.version()))
                .orElse(new Handed("", 0));
    }

    private Lines lines(Group role) {
        return new Lines(seats.of(role.id()).stream().map(this::line).toList());
    }

    private Line line(RoleSeat it) {
        return new Line(
                it.id(), it.person().value(), it.name(), it.startsOn(), it.lastDay(), it.over(Days.today(clock)));
    }
}
