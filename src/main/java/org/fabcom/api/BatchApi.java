package org.fabcom.api;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.batch.Batch;
import org.fabcom.ledger.batch.Batches;
import org.fabcom.ledger.batch.BookedBatches;
import org.fabcom.web.Access;
import org.fabcom.web.OpensWith;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.programs.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Many payments in one request, all or nothing, once for each key and each content; or rehearsed, and nothing moves (E44). */
@RestController
@OpensWith("ledger")
record BatchApi(Batches batches, BookedBatches booked, BatchRequest reader, WalletScope scope, WalletAnswers answers) {

    private static final String PATH = "/api/v1/transfers/batch";

    /** A payment of it; {@code transfer} is null in a rehearsal. */
    record LineAnswer(
            int line,
            String party,
            String currency,
            String amount,
            String subject,
            @Nullable String transfer) {}

    /** {@code id}, who and when are null in a rehearsal. */
    @JsonNaming(SnakeCaseStrategy.class)
    record BatchAnswer(
            @Nullable String id,
            boolean rehearsed,
            String wallet,
            String direction,
            String title,
            List<LineAnswer> lines,
            @Nullable String madeBy,
            @Nullable Instant madeAt) {}

    /** 201 when it is paid, 200 in a rehearsal and when the key comes again, 422 with the line that is refused. */
    @PostMapping(PATH)
    @Access(value = Access.Level.SIGNED_IN, asksItself = true)
    ResponseEntity<BatchAnswer> pay(Visitor me, HttpServletRequest request) {
        scope.pays(request, me, null);
        var key = WalletRequest.key(request);
        var asked = reader.read(request, me);
        var batch = asked.batch(scope.pays(request, me, asked.wallet()));
        var sent = Batches.Sent.by(me.party(), key);
        return switch (asked.rehearse() ? batches.rehearse(batch, sent) : batches.book(batch, sent)) {
            case Batches.Outcome.Before before -> throw Problem.of(409, "FC-4717");
            case Batches.Outcome.Refused refused -> throw refused(refused);
            case Batches.Outcome.Done done
            when asked.rehearse() && !done.again() ->
                ResponseEntity.ok(new BatchAnswer(
                        null,
                        true,
                        batch.wallet().toString(),
                        word(batch.direction()),
                        batch.title(),
                        rehearsed(batch),
                        null,
                        null));
            case Batches.Outcome.Done done -> {
                var body = answer(booked.find(done.id()).orElseThrow());
                yield done.again()
                        ? ResponseEntity.ok(body)
                        : ResponseEntity.created(URI.create(PATH + "/" + done.id()))
                                .body(body);
            }
        };
    }

    /** One that was paid, for whoever may use its wallet. */
    @GetMapping(PATH + "/{id}")
    @Access(Access.Level.SIGNED_IN)
    BatchAnswer batch(UUID id, Visitor me, HttpServletRequest request) {
        scope.reads(request, me, null);
        return booked.find(id)
                .filter(it -> scope.mayUse(me, it.wallet()))
                .map(this::answer)
                .orElseThrow(Problem::notFound);
    }

    private BatchAnswer answer(BookedBatches.Booked it) {
        return new BatchAnswer(
                it.id().toString(),
                false,
                it.wallet().toString(),
                word(it.direction()),
                it.title(),
                paid(booked.lines(it.id(), 0, it.lines())),
                it.by().toString(),
                it.at());
    }

    private List<LineAnswer> rehearsed(Batch batch) {
        var said = answers.amounts(
                batch.payments().stream().map(Batch.Payment::amount).toList());
        var lines = new ArrayList<LineAnswer>();
        for (var it : batch.payments())
            lines.add(line((int) it.number(), it.other(), said.get(lines.size()), it.subject(), null));
        return lines;
    }

    private List<LineAnswer> paid(List<BookedBatches.Line> all) {
        var said = answers.amounts(all.stream().map(BookedBatches.Line::amount).toList());
        var lines = new ArrayList<LineAnswer>();
        for (var it : all)
            lines.add(line(
                    it.number(),
                    it.other(),
                    said.get(lines.size()),
                    it.subject(),
                    it.transfer().toString()));
        return lines;
    }

    private static LineAnswer line(
            int number, PartyId party, WalletAnswers.AmountAnswer said, String subject, @Nullable String transfer) {
        return new LineAnswer(number, party.toString(), said.currency(), said.amount(), subject, transfer);
    }

    private static String word(Enum<?> it) {
        return it.name().toLowerCase(Locale.ROOT);
    }

    private static RuntimeException refused(Batches.Outcome.Refused it) {
        var code = it.why().why().code();
        if (it.line() == 0) return Problem.of(422, code);
        return new Wrong(422, code, List.of(new Wrong.Field("/lines/" + (it.line() - 1), code)));
    }
}
