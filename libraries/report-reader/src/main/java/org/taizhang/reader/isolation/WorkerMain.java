package org.taizhang.reader.isolation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// The process that reads documents: a request on standard input, a frame on standard output. First it says that it is
/// ready: the word lists are loaded once, before a document waits for them.
public final class WorkerMain {

    static final int READY = 0;

    private WorkerMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        // Libraries print; the real output belongs to frames alone.
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err);
        BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
        Thread.ofPlatform().daemon().start(() -> listen(requests));
        var reading = new Reading();
        out.writeInt(READY);
        out.flush();
        while (true) {
            reading.read(requests.take()).write(out);
        }
    }

    /// The end of input means that the parent is gone, which must end a document that loops as well.
    private static void listen(BlockingQueue<Request> requests) {
        try (var in = new DataInputStream(new BufferedInputStream(System.in))) {
            while (true) {
                requests.add(Request.read(in));
            }
        } catch (IOException _) {
            Runtime.getRuntime().halt(0);
        }
    }
}
