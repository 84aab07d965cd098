package org.fabcom.web.door;

import module java.base;
import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.fabcom.kernel.settings.Proxies;

/** Leads each request: its body in, work on it, its answer out. Only the work holds a hand. */
final class Doorkeeper extends ValveBase {

    /** The status with which {@link Refusing} ends a request. */
    static final String REFUSED = Doorkeeper.class.getName();

    private static final String HEALTH = "/health";

    private final Connections lines;
    private final Workers workers;
    private final SpoolSpace shelf;
    private final Reception reception;
    private final Proxies proxies;

    Doorkeeper(Connections lines, Workers workers, SpoolSpace shelf, Reception reception, Proxies proxies) {
        super(true);
        this.lines = lines;
        this.workers = workers;
        this.shelf = shelf;
        this.reception = reception;
        this.proxies = proxies;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (response.getStatus() >= 400) { // the server could not even read it
            Overload.answer(request, response, response.getStatus(), "FC-0400");
            return;
        }
        var line = Connection.CURRENT.get();
        var caller = Caller.of(InetAddress.ofLiteral(request.getRemoteAddr()), proxies);
        boolean crowded = !caller.equals(line.caller())
                && lines.tooMany(caller, lines.patience().linesOfOne());
        line.serve(caller);
        try {
            if (crowded) Overload.answer(request, response, 429, "FC-0428");
            else if (request.getRequestURI().equals(HEALTH)) getNext().invoke(request, response);
            else serve(line, caller, request, response);
        } finally {
            line.serve(null);
            line.turn(Connection.Stage.HEAD);
        }
    }

    private void serve(Connection line, Caller caller, Request request, Response response)
            throws IOException, ServletException {
        try (var body = new Spool(shelf, caller);
                var answer = new Spool(shelf, caller)) {
            if (!received(line, request, response, body)) return;
            line.turn(Connection.Stage.WORK);
            boolean worked = false;
            try {
                worked = workers.work(caller, () -> work(line, request, response, body, answer));
            } finally {
                line.send();
            }
            if (!worked) Overload.answer(request, response, 503, "FC-0505");
        }
    }

    private boolean received(Connection line, Request request, Response response, Spool body) throws IOException {
        if (!Reception.hasBody(request)) return true;
        line.turn(Connection.Stage.BODY);
        OptionalInt refused;
        try {
            refused = reception.take(line, request, body);
        } catch (SpoolSpace.FullException full) {
            Overload.answer(request, response, 503, "FC-0505");
            return false;
        } catch (IOException gone) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, gone);
            return false;
        }
        if (refused.isEmpty()) return true;
        if (refused.getAsInt() == 408) { // hundreds of them may end together: no hand for that
            Overload.answer(request, response, 408, "FC-0408");
            return false;
        }
        body.close();
        request.setAttribute(REFUSED, refused.getAsInt());
        return true;
    }

    /** On a platform thread, with the body at hand; all that is written is kept until the reader takes it. */
    private void work(Connection line, Request request, Response response, Spool body, Spool answer)
            throws IOException, ServletException {
        var asked = request.getCoyoteRequest();
        var arriving = asked.getInputBuffer();
        asked.setInputBuffer(new Replay(body));
        line.keep(answer);
        try {
            getNext().invoke(request, response);
            request.finishRequest();
            response.finishResponse();
            line.settle();
        } finally {
            asked.setInputBuffer(arriving);
        }
    }
}
