package org.fabcom.imports.fetching;

import module java.base;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.fabcom.kernel.bounds.Hand;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Opens addresses that a person typed, and what the house behind one says that its programs answer at. Who asks holds no hand. Thread-safe. */
@Component
public final class Fetching {

    static final int MOST_BYTES = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What came of one address, as it was typed. */
    public sealed interface Outcome {
        record Got(URI address, byte[] bytes) implements Outcome {}

        /** {@code status}: what was answered, if that is why. */
        record Refused(String address, Why why, int status) implements Outcome {

            Refused(String address, Why why) {
                this(address, why, 0);
            }
        }
    }

    /** A question to the program of another house; with a form it is sent by POST. */
    public record Call(
            String address,
            Map<String, String> headers,
            @Nullable Map<String, String> form) {

        public static Call to(String address) {
            return new Call(address, Map.of(), null);
        }

        public Call with(String header, String value) {
            var all = new LinkedHashMap<>(headers);
            all.put(header, value);
            return new Call(address, all, form);
        }

        public Call sending(Map<String, String> fields) {
            return new Call(address, headers, fields);
        }

        @Override
        public String toString() {
            return address; // headers and forms may hold what opens doors
        }
    }

    /** Why nothing came. */
    public enum Why {
        /** Not an https address, or on a port of its own, or with a password in it. */
        NOT_HTTPS,
        /** It leads into a network that is not public. */
        NOT_PUBLIC,
        /** Nobody knows a machine of that name, or this one has no network to ask. */
        UNKNOWN_NAME,
        /** The machine is there and takes no connection. */
        REFUSED,
        /** It cannot prove that it is who it says. */
        NOT_TRUSTED,
        NOT_FOUND,
        /** It answers something else than a file. */
        STATUS,
        /** It sends on to another address: that one is to be typed. */
        ELSEWHERE,
        /** A file without a byte. */
        EMPTY,
        TOO_BIG,
        TOO_SLOW,
        UNREACHABLE;

        /** @param cut we ended it ourselves, after long enough */
        static Why of(IOException failed, boolean cut) {
            return switch (failed) {
                case CheckedNames.NotPublic inside -> Why.NOT_PUBLIC;
                case UnknownHostException unknown -> Why.UNKNOWN_NAME;
                case IOException late when cut -> Why.TOO_SLOW;
                case InterruptedIOException slow -> Why.TOO_SLOW;
                case ConnectException refused -> Why.REFUSED;
                case SSLException doubtful -> Why.NOT_TRUSTED;
                default -> Why.UNREACHABLE;
            };
        }
    }

    private final Opened opened;
    private final Duration patience;

    @Autowired
    Fetching(Opened opened) {
        this(opened, PATIENCE);
    }

    Fetching(Opened opened, Duration patience) {
        this.opened = opened;
        this.patience = patience;
    }

    /** All at the same time; what came of each, in their order. */
    List<Outcome> fetch(List<String> addresses) {
        try (var client = Calls.client(opened, patience);
                var clock = Executors.newSingleThreadScheduledExecutor();
                var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var each = addresses.stream()
                    .map(it -> (Callable<Outcome>) () -> one(client, Call.to(it.strip()), clock))
                    .toList();
            return Hand.without(() -> all.invokeAll(each)).stream()
                    .map(Future::resultNow)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return addresses.stream()
                    .map(it -> (Outcome) new Outcome.Refused(it, Why.TOO_SLOW))
                    .toList();
        }
    }

    /** One question, with the same care. */
    public Outcome ask(Call call) {
        try (var client = Calls.client(opened, patience);
                var clock = Executors.newSingleThreadScheduledExecutor()) {
            return Hand.without(() -> one(client, call, clock));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Outcome one(CloseableHttpClient client, Call call, ScheduledExecutorService clock) {
        var typed = call.address();
        URI address;
        try {
            address = new URI(typed).normalize();
        } catch (URISyntaxException unreadable) {
            return new Outcome.Refused(typed, Why.NOT_HTTPS);
        }
        if (!opened.allows(address)) return new Outcome.Refused(typed, Why.NOT_HTTPS);
        var request = request(address, call);
        var end = clock.schedule(request::cancel, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> read(address, typed, response));
        } catch (IOException failed) {
            return new Outcome.Refused(typed, Why.of(failed, request.isCancelled()));
        } finally {
            end.cancel(false);
        }
    }

    private static HttpUriRequestBase request(URI address, Call call) {
        var form = call.form();
        var request = form == null ? new HttpGet(address) : new HttpPost(address);
        call.headers().forEach(request::addHeader);
        if (form == null) return request;
        var fields = new ArrayList<NameValuePair>();
        form.forEach((name, value) -> fields.add(new BasicNameValuePair(name, value)));
        request.setEntity(new UrlEncodedFormEntity(fields, StandardCharsets.UTF_8));
        return request;
    }

    /** Whatever kind it says it is: a plain file is served as anything. */
    private static Outcome read(URI address, String typed, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        if (status / 100 == 3) return new Outcome.Refused(typed, Why.ELSEWHERE);
        if (status == 404 || status == 410) return new Outcome.Refused(typed, Why.NOT_FOUND);
        if (status != 200) return new Outcome.Refused(typed, Why.STATUS, status);
        if (response.getEntity() == null) return new Outcome.Refused(typed, Why.EMPTY);
        try (var content = response.getEntity().getContent()) {
            var bytes = content.readNBytes(MOST_BYTES + 1);
            if (bytes.length == 0) return new Outcome.Refused(typed, Why.EMPTY);
            return bytes.length > MOST_BYTES
                    ? new Outcome.Refused(typed, Why.TOO_BIG)
                    : new Outcome.Got(address, bytes);
        }
    }
}
