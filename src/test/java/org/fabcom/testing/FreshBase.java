package org.fabcom.testing;

import java.util.concurrent.TimeUnit;
import org.fabcom.catalogue.intake.StarterCatalogue;
import org.fabcom.kernel.Caches;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Puts the application on a fresh base before each test class, and lets late listeners finish after it. */
final class FreshBase implements BeforeAllCallback, AfterAllCallback {

    private static boolean kept;

    @Override
    public void beforeAll(ExtensionContext test) {
        if (nested(test)) return;
        var application = SpringExtension.getApplicationContext(test);
        boolean stocked = AnnotatedElementUtils.hasAnnotation(test.getRequiredTestClass(), WithCatalogue.class);
        if (stocked) stockOnce(application);
        CurrentBase.get().turnTo(stocked ? TestPostgres.stocked() : TestPostgres.copy());
        application.getBean(SwitchedDemonstration.class).turn(false);
        application.getBean(Caches.class).clear();
    }

    /** The shelves are filled for the first class that wants them; the others get a copy. */
    private static synchronized void stockOnce(ApplicationContext application) {
        if (kept) return;
        CurrentBase.get().turnTo(TestPostgres.copy());
        application.getBean(Caches.class).clear();
        application.getBean(StarterCatalogue.class).stock();
        TestPostgres.keepAsStocked(CurrentBase.base());
        kept = true;
    }

    @Override
    public void afterAll(ExtensionContext test) throws Exception {
        if (nested(test)) return;
        settle(SpringExtension.getApplicationContext(test));
        CurrentBase.get().leave();
    }

    private static boolean nested(ExtensionContext test) {
        return test.getRequiredTestClass().getEnclosingClass() != null;
    }

    private static void settle(ApplicationContext application) throws InterruptedException {
        var workers = application.getBeanProvider(ThreadPoolTaskExecutor.class).getIfUnique();
        for (int i = 0; workers != null && workers.getActiveCount() > 0 && i < 100; i++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
