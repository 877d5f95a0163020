package org.taizhang.extract.isolation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.taizhang.extract.format.Decoded;
import org.taizhang.extract.format.FormatReader;
import org.taizhang.extract.format.Limits;
import org.taizhang.extract.format.Reason;

/// The process that reads documents: a path on standard input, a frame on standard output, an empty one first to say
/// that it is ready.
public final class WorkerMain {

    private record Request(boolean ocr, String path) {}

    private WorkerMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        // Libraries print; the real output belongs to frames alone.
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err);
        BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
        Thread.ofPlatform().daemon().start(() -> listen(requests));
        send(out, new byte[0]);
        while (true) {
            Request request = requests.take();
            send(out, DecodedFrame.write(read(request)));
        }
    }

    /// The end of input means that the parent is gone, which must end a document that loops as well.
    private static void listen(BlockingQueue<Request> requests) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(System.in))) {
            while (true) {
                requests.add(new Request(in.readBoolean(), in.readUTF()));
            }
        } catch (IOException _) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static Decoded read(Request request) {
        Limits limits = request.ocr() ? Limits.standard() : Limits.standard().withoutOcr();
        try {
            return FormatReader.read(Path.of(request.path()), limits);
        } catch (RuntimeException e) {
            return new Decoded.Unreadable(Reason.DAMAGED, e.toString());
        }
    }

    private static void send(DataOutputStream out, byte[] frame) throws IOException {
        out.writeInt(frame.length);
        out.write(frame);
        out.flush();
    }
}
