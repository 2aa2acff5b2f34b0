// Command greeter-server serves greeter.v1.GreeterService.
package main

import (
	"context"
	"flag"
	"log"
	"net"
	"os"
	"os/signal"
	"time"

	"google.golang.org/grpc"

	greeterv1 "example.com/greeter/gen/greeter/v1"
	"example.com/greeter/internal/greeter"
)

func main() {
	address := flag.String("address", "127.0.0.1:50051", "address to listen on")
	flag.Parse()
	if err := serve(*address); err != nil {
		log.Fatal(err)
	}
}

func serve(address string) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()

	listener, err := net.Listen("tcp", address)
	if err != nil {
		return err
	}
	server := grpc.NewServer()
	greeterv1.RegisterGreeterServiceServer(server, greeter.NewService(time.Now))
	context.AfterFunc(ctx, server.GracefulStop)

	log.Printf("listening on %s", listener.Addr())
	return server.Serve(listener)
}
