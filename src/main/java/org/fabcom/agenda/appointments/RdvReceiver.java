package org.fabcom.agenda.appointments;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Access;
import org.fabcom.web.access.RateLimits;
import org.fabcom.web.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where RDV Service Public tells us of appointments. Nothing is read of a message before its signature was found right with the
 * key of that organisation; without a right one there is nothing here, whatever the organisation.
 */
@Controller
record RdvReceiver(
        Sources sources, Appointments appointments, RateLimits limits, TransactionTemplate transaction, Clock clock) {

    /** The id of an organisation follows. */
    static final String PATH = "/api/rdv/";

    static final int LARGEST = 500_000;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int WRONG_AN_HOUR = 100;
    private static final Logger LOG = LoggerFactory.getLogger(RdvReceiver.class);

    /** 204 whether it changed anything or not: a message that comes twice is well received twice. */
    @PostMapping(PATH + "{organisation}")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<Void> receive(UUID organisation, HttpServletRequest request) throws IOException {
        var message = request.getInputStream().readNBytes(LARGEST + 1);
        if (message.length > LARGEST) throw Problem.of(413, "FC-4903");
        var given = request.getHeader(Signature.HEADER);
        var key = sources.key(organisation);
        if (given == null || key.isEmpty() || !Signature.right(message, key.get(), given.strip())) {
            if (!limits.allow("agenda.rdv", request.getRemoteAddr(), WRONG_AN_HOUR, HOUR)) throw Problem.tooMany();
            throw Problem.notFound();
        }
        switch (Told.read(message, clock.instant())) {
            case Told.Read.Appointment it -> take(new PartyId(organisation), it.told());
            case Told.Read.Other other -> sources.received(new PartyId(organisation));
            case Told.Read.Unreadable it -> {
                LOG.warn("a signed message about an appointment can't be read: {}", it.why());
                throw Problem.of(422, "FC-4904");
            }
        }
        return ResponseEntity.noContent().build();
    }

    private void take(PartyId organisation, Told told) {
        transaction.executeWithoutResult(status -> {
            appointments.take(organisation, told);
            sources.received(organisation);
        });
    }
}
