package org.fabcom.imports.fetching;

import module java.base;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.fabcom.imports.fetching.Fetching.Why;
import org.fabcom.kernel.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Sends a few bytes to addresses that a person typed, under the same guard; nothing of what is answered is read. Thread-safe. */
@Component
public final class Posting {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What is sent where; {@code house}: on behalf of the instance, which alone may call machines of the host’s own network. */
    public record Parcel(URI to, boolean house, Map<String, String> headers, byte[] json) {}

    /** @param status 0 where nothing was answered: then {@code why} says why not */
    public record Answer(int status, @Nullable Why why, int milliseconds) {}

    /** Machines of the host's own network, named in the settings: those may be called although nobody else can. */
    private record Near(Set<String> hosts) implements Opened {

        @Override
        public boolean allows(URI address) {
            var host = address.getHost();
            boolean http =
                    "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return http
                    && host != null
                    && address.getRawUserInfo() == null
                    && hosts.contains(host + (address.getPort() == -1 ? "" : ":" + address.getPort()));
        }

        @Override
        public boolean allows(InetAddress host) {
            return true;
        }
    }

    /** The same guard on some more ports, which whoever hosts opened: the host of the address is judged as ever. */
    record Ports(Opened usual, Set<Integer> more) implements Opened {

        @Override
        public boolean allows(URI address) {
            return usual.allows(address) || more.contains(address.getPort()) && usual.allows(unported(address));
        }

        private static URI unported(URI it) {
            return URI.create(it.toString().replaceFirst(":" + it.getPort() + "(?=[/?#]|$)", ""));
        }

        @Override
        public boolean allows(InetAddress host) {
            return usual.allows(host);
        }
    }

    private final Opened opened;
    private final Opened near;
    private final Duration patience;

    @Autowired
    Posting(Opened opened, Settings settings) {
        this(new Ports(opened, settings.webhookPorts()), settings.near(), PATIENCE);
    }

    Posting(Opened opened, Set<String> near, Duration patience) {
        this.opened = opened;
        this.near = new Near(near);
        this.patience = patience;
    }

    /** Why nothing may be sent to an address, asked when it is typed: its name is looked up, nothing is opened. */
    public Optional<Why> refusal(String typed, boolean house) {
        try {
            var address = new URI(typed);
            var rule = rule(address, house);
            if (!rule.allows(address)) return Optional.of(Why.NOT_HTTPS);
            new CheckedNames(rule).resolve(address.getHost());
            return Optional.empty();
        } catch (URISyntaxException unreadable) {
            return Optional.of(Why.NOT_HTTPS);
        } catch (IOException unknown) {
            return Optional.of(Why.of(unknown, false));
        }
    }

    /** All at the same time; what was answered to each, in their order. */
    public List<Answer> send(List<Parcel> parcels) {
        try (var outside = Calls.client(opened, patience);
                var inside = Calls.client(near, patience);
                var clock = Executors.newSingleThreadScheduledExecutor();
                var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var each = parcels.stream()
                    .map(it -> (Callable<Answer>)
                            () -> one(it.house() && near.allows(it.to()) ? inside : outside, it, clock))
                    .toList();
            return all.invokeAll(each).stream().map(Future::resultNow).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return parcels.stream().map(it -> new Answer(0, Why.TOO_SLOW, 0)).toList();
        }
    }

    private Opened rule(URI address, boolean house) {
        return house && near.allows(address) ? near : opened;
    }

    private Answer one(CloseableHttpClient client, Parcel parcel, ScheduledExecutorService clock) {
        long begun = System.nanoTime();
        if (!rule(parcel.to(), parcel.house()).allows(parcel.to())) return new Answer(0, Why.NOT_HTTPS, 0);
        var request = new HttpPost(parcel.to());
        parcel.headers().forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(parcel.json(), ContentType.APPLICATION_JSON));
        var end = clock.schedule(request::cancel, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            var response = client.executeOpen(HttpHost.create(parcel.to()), request, null);
            var answer = new Answer(response.getCode(), null, since(begun));
            hangUp(request, response);
            return answer;
        } catch (RuntimeException broken) {
            return new Answer(0, Why.UNREACHABLE, since(begun)); // one address never stops the others
        } catch (IOException failed) {
            return new Answer(0, Why.of(failed, request.isCancelled()), since(begun));
        } finally {
            end.cancel(false);
        }
    }

    /** Closing alone would first read the answer to its end, which there may be none of. */
    private static void hangUp(HttpPost request, ClassicHttpResponse response) {
        request.cancel();
        try {
            response.close();
        } catch (IOException expected) {
            return; // the line was cut a moment ago
        }
    }

    private static int since(long begun) {
        return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }
}
