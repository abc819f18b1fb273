package oms.worker.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import oms.worker.problem.Problems;
import org.springframework.util.unit.DataSize;

/** Counts a body while it is read, and stops reading where it grows too large. */
final class LimitedBody extends ServletInputStream {

  private final ServletInputStream body;
  private final DataSize limit;
  private long left;

  LimitedBody(ServletInputStream body, DataSize limit) {
    this.body = body;
    this.limit = limit;
    this.left = limit.toBytes();
  }

  @Override
  public int read() throws IOException {
    int value = body.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = body.read(buffer, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int bytes) {
    left -= bytes;
    if (left < 0) {
      throw Problems.bodyTooLarge(limit);
    }
  }

  @Override
  public boolean isFinished() {
    return body.isFinished();
  }

  @Override
  public boolean isReady() {
    return body.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    body.setReadListener(listener);
  }
}
