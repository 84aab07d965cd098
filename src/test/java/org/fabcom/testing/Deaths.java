package org.fabcom.testing;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

/** FabCom, its PostgreSQL, or both, killed without warning while a crowd writes; then stopped as it should be and checked. */
public final class Deaths {

    /** Who dies. */
    public enum Victim {
        FABCOM,
        POSTGRESQL,
        BOTH
    }

    private final OwnProcess fabcom;
    private final List<Victim> victims;
    private final int kills;

    /** @param victims in turn */
    public Deaths(OwnProcess fabcom, int kills, Victim... victims) {
        this.fabcom = fabcom;
        this.kills = kills;
        this.victims = List.of(victims);
    }

    /** The crowds write, the site dies again and again, and after the last time {@code check} finds nothing. */
    public void during(Process started, Crowd... crowds) throws IOException, InterruptedException {
        var site = started;
        try {
            for (int kill = 0; kill < kills; kill++) {
                awaitMoreAnswers(crowds);
                site = killed(site, victims.get(kill % victims.size()));
            }
            awaitMoreAnswers(crowds);
        } finally {
            for (var crowd : crowds) crowd.close();
            site.destroy();
        }
        assertThat(site.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(site.exitValue()).as("clean stop").isZero();
        var check = fabcom.run("check");
        assertThat(check.code()).as(check.output()).isZero();
    }

    /** Of each crowd as many as if they were awaited one after the other, but side by side: nobody writes only because others are slower. */
    private static void awaitMoreAnswers(Crowd... crowds) throws InterruptedException {
        var more = List.of(crowds).stream().map(Crowd::moreAnswers).toList();
        for (var it : more) it.await();
    }

    private Process killed(Process site, Victim victim) throws IOException, InterruptedException {
        long server = fabcom.serverPid();
        if (victim != Victim.FABCOM) kill(server);
        if (victim == Victim.POSTGRESQL) return site;
        site.destroyForcibly().waitFor();
        return fabcom.start();
    }

    private static void kill(long pid) throws IOException, InterruptedException {
        new ProcessBuilder("/bin/sh", "-c", "kill -KILL " + pid).start().waitFor();
    }
}
