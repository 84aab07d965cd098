package org.fabcom.kernel.command;

import module java.base;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.postgres.Databases;
import org.fabcom.kernel.settings.Settings;

/**
 * The rehearsal of a start: opens the site in a throw-away folder, walks through its public pages as a visitor does and
 * stops, so that Java can keep what it loaded (its AOT cache).
 */
record Training(Class<?> house, Settings settings) {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");
    private static final int PAGES = 60;
    private static final int ROUNDS = 3;

    int run() {
        try (var database = Databases.forInstance(settings);
                var rooms = Application.start(house, Purpose.SERVE, settings, database)) {
            var address = "http://127.0.0.1:" + rooms.getEnvironment().getProperty("local.server.port");
            walk(address);
            Later.furnish(rooms);
            for (int round = 1; round < ROUNDS; round++) walk(address);
            return 0;
        } catch (IOException unable) {
            throw new Refused("console.postgres.failed", unable.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static void walk(String address) throws IOException, InterruptedException {
        var seen = new LinkedHashSet<String>();
        var next = new ArrayDeque<String>();
        next.add("/");
        try (var visitor = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            while (!next.isEmpty() && seen.size() < PAGES) {
                var path = next.removeFirst().replace("&amp;", "&");
                if (!seen.add(path)) continue;
                var page = visitor.send(
                        HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
                LINK.matcher(page.body()).results().map(it -> it.group(1)).forEach(next::add);
            }
        }
    }
}
