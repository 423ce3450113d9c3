"""terminal.py SECONDS COMMAND…: runs a program of the terminal on a terminal of its own and exits with its code."""
import fcntl, os, pty, select, signal, struct, sys, termios, time

limit, command = float(sys.argv[1]), sys.argv[2:]
child, terminal = pty.fork()
if child == 0:
    os.execvp(command[0], command)
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 120, 0, 0))
end = time.time() + limit
while True:
    if select.select([terminal], [], [], 0.2)[0]:
        try:
            if not os.read(terminal, 65536):
                break
        except OSError:
            break
    if time.time() > end:
        os.kill(child, signal.SIGKILL)
        print("the time is up", file=sys.stderr)
        break
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) & 255)
