// Command greeter-client greets the people named on its command line.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"

	greeterv1 "example.com/greeter/gen/greeter/v1"
)

func main() {
	address := flag.String("address", "127.0.0.1:50051", "address of the server")
	language := flag.String("language", "", "BCP 47 tag of the language; the server's own if empty")
	flag.Parse()
	if err := greet(*address, *language, flag.Args()); err != nil {
		log.Fatal(err)
	}
}

func greet(address, language string, names []string) error {
	connection, err := grpc.NewClient(address, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return err
	}
	defer connection.Close()
	client := greeterv1.NewGreeterServiceClient(connection)

	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	for _, name := range names {
		request := &greeterv1.GreetRequest{Name: name}
		if language != "" {
			request.LanguageTag = &language
		}
		response, err := client.Greet(ctx, request)
		if err != nil {
			return err
		}
		fmt.Println(response.GetGreeting())
	}
	return nil
}
